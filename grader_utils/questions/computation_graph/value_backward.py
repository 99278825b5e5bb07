"""A number that remembers where it came from: gradients through any graph."""

import functools

from grader_utils.questions.computation_graph.expressions import backward, backward_by_recursion, random_expression
from grader_utils.questions.computation_graph.orders import (
    breadth_first, depth_first, every_arrival, first_to_last, from_a_stack, last_to_first, users_counted_once,
    with_every_visit)
from grader_utils.questions.computation_graph.programs import SHORTCUT, stacked, torch_nodes
from grader_utils.questions.vocabulary import Graph, apply, drawn, np, question, rounding, together, torch, uniform


@question("value_backward",
    tolerance=rounding("Expressions of up to ten operations in a row, forward and backward.", functions=40))
def value_backward(program, leaves, calls):
    """Values and gradients of every node after backward() on each node of `calls`. -> {"data", "grad"}: (nodes,).

    A call sets the gradient of every node that it reaches, as if there had been no call before.
    """
    nodes = torch_nodes(program, leaves)
    gradients = np.zeros(len(nodes))
    for root in calls:
        found = torch.autograd.grad(nodes[root], nodes, allow_unused=True, retain_graph=True)
        for place, gradient in enumerate(found):
            if gradient is not None:
                gradients[place] = gradient
    return Graph(program, stacked(nodes), gradients)


_DIAMOND = (("*", 0, 1), ("*", 2, 0.5), ("exp", 2), ("*", 3, 4))
_TWO_DIAMONDS = (("+", 0, 1), ("*", 2, 2), ("exp", 2), ("*", 3, 4), ("**", 5, 2.0), ("*", 5, 6))
_TWINS = (("*", 0, 1), ("*", 0, 1), ("**", 3, 2.0), ("*", 2, 4))  # two nodes alike in all that they hold
_SQUARES = (  # c * c beside exp(c) / 2, and the same of d the other way round
    ("*", 0, 1), ("*", 2, 2), ("exp", 2), ("*", 4, 0.5), ("*", 3, 5),
    ("+", 0, 1), ("*", 7, 7), ("exp", 7), ("*", 9, 0.5), ("*", 10, 8), ("+", 6, 11))

value_backward.part("a + b", program=(("+", 0, 1),), leaves=[2.0, 3.0], calls=(2,))
value_backward.part("a * b + c", program=(("*", 0, 1), ("+", 3, 2)), leaves=[2.0, 3.0, 4.0], calls=(4,))
value_backward.part("relu on both sides of 0", program=(("relu", 0), ("relu", 1), ("+", 2, 3)), leaves=[0.5, -0.5],
    calls=(4,))
value_backward.part("exp and a power", program=(("exp", 0), ("**", 1, 3.0)), leaves=[0.2], calls=(2,))
value_backward.part("a value used twice: a * a + a", program=(("*", 0, 0), ("+", 1, 0)), leaves=[3.0], calls=(2,))
value_backward.part("a short way and a long way: c * exp(c)", program=SHORTCUT, leaves=[0.5, 0.8], calls=(4,))
value_backward.part("a diamond: c/2 * exp(c)", program=_DIAMOND, leaves=[0.5, 0.8], calls=(5,))
value_backward.part("called twice", program=_DIAMOND, leaves=[0.5, 0.8], calls=(5, 5))


def _called(program, count, *calls, low=0.5, high=1.5):
    return together(program=program, leaves=uniform(low, high, count), calls=calls)


def _called_at_its_end(expression):
    return expression | {"calls": (len(expression["leaves"]) + len(expression["program"]) - 1,)}


value_backward.unseen("a product of sums", _called((("+", 0, 1), ("+", 1, 2), ("*", 3, 4)), 3, 5))
value_backward.unseen("powers", _called((("**", 0, 3.0), ("**", 1, -1.0), ("*", 2, 3)), 2, 4))
value_backward.unseen("relu on both sides of 0",  # a is used beside its relu: they are two nodes
    program=(("relu", 0), ("relu", 1), ("*", 2, 2.0), ("+", 4, 3), ("+", 5, 0)), leaves=uniform(0.5, 1.5, 2) * [1, -1],
    calls=(6,))
value_backward.unseen("powers of negative numbers and of 0",
    program=(("**", 0, 2.0), ("**", 0, 3.0), ("**", 1, 2.0), ("+", 2, 3), ("+", 5, 4)),
    leaves=apply(np.append, -uniform(0.5, 1.5, 1), 0.0), calls=(6,))
value_backward.unseen("two leaves with one value", program=(("*", 0, 1), ("*", 2, 0), ("+", 3, 1)),
    leaves=apply(np.repeat, uniform(0.5, 1.5, 1), 2), calls=(4,))
value_backward.unseen("exp of a product", _called((("*", 0, 1), ("*", 2, -0.5), ("exp", 3), ("*", 4, 1)), 2, 5))
value_backward.unseen("a value used three times", _called((("*", 0, 0), ("*", 2, 0), ("+", 3, 1)), 2, 4))
value_backward.unseen("a short way and a long way", _called(SHORTCUT, 2, 4, high=1.0))
value_backward.unseen("two diamonds in a row", _called(_TWO_DIAMONDS, 2, 7, low=0.2, high=0.5))
value_backward.unseen("two results with one value", _called(_TWINS, 2, 5))
value_backward.unseen("squares beside longer ways", _called(_SQUARES, 2, 12, low=0.2, high=0.5))
value_backward.unseen("called twice", _called(SHORTCUT, 2, 4, 4, high=1.0))
value_backward.unseen("called in the middle first, then at the end", _called(_TWO_DIAMONDS, 2, 5, 7, low=0.2, high=0.5))


def _wrong_backward(**how):
    return functools.partial(backward, **how)


def _added_up_over_calls(program, leaves, calls):
    answers = [backward(program, leaves, (root,)) for root in calls]
    return {"data": answers[0]["data"], "grad": sum(answer["grad"] for answer in answers)}


def _kept_by_leaves(data, grad, leaves):
    return {"data": data, "grad": np.where(np.arange(len(grad)) < len(leaves), grad, 0.0)}


def _overwritten(gradient, slope, upstream):
    return slope * upstream


value_backward.mistake("gradients overwritten",
    _wrong_backward(collect=_overwritten),
    *(_wrong_backward(collect=_overwritten, order=order) for order in (breadth_first, every_arrival, depth_first)),
    *(functools.partial(backward_by_recursion, collect=_overwritten, reset=False, all_inputs_first=all_inputs_first)
        for all_inputs_first in (True, False)),
    hint="A value that is used once is right; one that is used twice has the gradient of a single use. What happens to "
    "the first when the second arrives?")
for reset, how in ((True, ""), (False, ", nothing set to 0")):
    for all_inputs_first, manner in ((True, "recursion"), (False, "recursion at each input")):
        value_backward.mistake(f"no topological order: {manner}{how}",
            functools.partial(backward_by_recursion, reset=reset, all_inputs_first=all_inputs_first),
            hint="A node that is used twice passes its gradient on twice. When is its gradient complete, and how often "
            "may it be passed on?")
    for order in (every_arrival, *(() if reset else (functools.partial(every_arrival, taken=-1),))):
        value_backward.mistake(f"no topological order: a list of what is to do{how}",
            _wrong_backward(order=order, reset=reset),
            hint="A node that is used twice enters your list twice, and passes its gradient on twice. When is its "
            "gradient complete, and how often may it be passed on?")
    for order, manner in ((breadth_first, "breadth first"), (depth_first, "depth first"), (from_a_stack, "a stack"),
            (functools.partial(from_a_stack, marked_early=True), "a stack")):
        value_backward.mistake(f"no topological order: {manner}{how}", _wrong_backward(order=order, reset=reset),
            hint="Some node passes its gradient on before the last of its users has added to it. Which order makes "
            "sure that all users come first?")
value_backward.mistake("uses counted as one",
    *(_wrong_backward(order=functools.partial(users_counted_once, taken=taken)) for taken in (-1, 0)),
    hint="A node that is squared passes its gradient on too early, where another way to it is longer. `a * a` is one "
    "user: how many uses are ticked off?")
value_backward.mistake("nodes more than once in the order", _wrong_backward(order=with_every_visit),
    hint="A node that is used twice stands in your list twice, and passes its gradient on twice. What has to be asked "
    "before a node enters it?")
value_backward.mistake("no node in the order",
    *(_wrong_backward(order=lambda links, root: [], reset=reset) for reset in (True, False)),
    hint="Only the result has a gradient. Print your list of nodes before the pass begins: how long is it?")
value_backward.mistake("order not reversed",
    *(_wrong_backward(order=order, reset=reset)
        for order in (first_to_last, lambda links, root: [root]) for reset in (True, False)),
    hint="Gradients stop one step before the result. Does every node pass its own on, and is it no longer 0 by then? "
    "Where does the backward pass start?")
value_backward.mistake("second call adds up in the middle", _wrong_backward(reset=False),
    hint="One call is right; a second one starts with what the first has left behind. What must the pass do first?")
value_backward.mistake("second call adds up in the leaves",
    _wrong_backward(reset=False, reset_results=True),
    hint="One call is right, and a second one is wrong for the leaves: they keep what the first call has left. Which "
    "nodes are in your list?")
value_backward.mistake("second call adds 1 to the result", _wrong_backward(reset=False, start_added=True),
    hint="One call is right; a second one finds what the first has left, at the result, too. What must the pass do "
    "first?")
value_backward.mistake("second call leaves out what the first has visited", _wrong_backward(revisits=False),
    hint="One call is right, and so is a second one on the same node. Another call passes by all nodes that the first "
    "has visited. Where does your code keep which nodes are visited, and until when?")
value_backward.mistake("second call adds up between leaves and result", _wrong_backward(reset=False, reset_leaves=True),
    hint="One call is right, and a second one is wrong for some nodes: those that are results themselves keep what the "
    "first call has left. Which nodes does your pass set to 0?")
value_backward.mistake("second call adds up", _added_up_over_calls,
    hint="One call is right; two give the sum of both, as in PyTorch. Here each call begins anew: with what?")
value_backward.mistake("kept by the leaves alone",
    lambda program, leaves, calls: _kept_by_leaves(**backward(program, leaves, calls), leaves=leaves),
    hint="The leaves have their gradients, and every other node ends with 0. When may the pass set a gradient to 0?")
value_backward.mistake("two steps only",
    *(_wrong_backward(order=lambda links, root: [root, *dict.fromkeys(place for place, _ in links[root])], reset=reset)
        for reset in (True, False)),
    hint="Gradients stop two steps before the result. How far does your pass go back, and how far should it?")
value_backward.mistake("gradient of the result not set", _wrong_backward(start=0.0),
    hint="All gradients are 0. Which number should stand in the result's own `grad` when the pass begins, and is what "
    "arrives at a node put into its `grad`?")
value_backward.mistake("upstream gradient left out",
    _wrong_backward(collect=lambda gradient, slope, upstream: gradient + slope),
    hint="You collect local derivatives alone. By what does the chain rule multiply each?")
value_backward.mistake("upstream gradient added",
    _wrong_backward(collect=lambda gradient, slope, upstream: gradient + slope + upstream),
    hint="You add the local derivative to the gradient that arrives. What does the chain rule do with the two?")
value_backward.mistake("the sum's derivatives for a product", _wrong_backward(times=lambda x, y: (1.0, 1.0)),
    hint="The local derivatives of your product are 1. If x grows by 1 and y stays, by how much does x * y grow?")
value_backward.mistake("one factor for both", _wrong_backward(times=lambda x, y: (y, y)),
    hint="Both local derivatives of your product are the second factor. Which one belongs to the second factor itself?")
value_backward.mistake("factors not swapped", _wrong_backward(times=lambda x, y: (x, y)),
    hint="The local derivatives of a product are in each other's place. How much does x * y grow when x grows by 1?")
value_backward.mistake("exp's argument as its derivative", _wrong_backward(exp=lambda x: (x,)),
    hint="Look at the local derivative of exp in Exercise 4: it should be the derivative at x, and you give x itself.")
value_backward.mistake("exp's argument as a factor", _wrong_backward(exp=lambda x: (x * np.exp(x),)),
    _wrong_backward(exp=lambda x: (x * np.exp(x - 1),)),
    hint="Look at the local derivative of exp in Exercise 4. The curve of exp is as steep as it is high: how high is "
    "it at x?")
value_backward.mistake("1 as exp's derivative", _wrong_backward(exp=lambda x: (1.0,)),
    hint="Look at the local derivative of exp in Exercise 4. Is exp equally steep everywhere?")
value_backward.mistake("relu lets every gradient through", _wrong_backward(relu=lambda x: (1.0,)),
    hint="Look at the local derivative of relu in Exercise 4. How steep is relu left of 0?")
value_backward.mistake("relu's value as its derivative", _wrong_backward(relu=lambda x: (max(x, 0.0),)),
    hint="Look at the local derivative of relu in Exercise 4. How steep is relu right of 0?")
value_backward.mistake("exponent not lowered", _wrong_backward(power=lambda x, exponent: (exponent * x**exponent, 0.0)),
    hint="Look at the local derivative of a power in Exercise 4. For x**2 it is 2x; what does yours give?")
value_backward.mistake("1 taken from the power, not from the exponent",
    _wrong_backward(power=lambda x, exponent: (exponent * x**exponent - 1, 0.0)),
    hint="Look at the local derivative of a power in Exercise 4. In `n * a ** n - 1`, what is the 1 taken from?")
value_backward.mistake("the exponent as the derivative", _wrong_backward(power=lambda x, exponent: (exponent, 0.0)),
    hint="Look at the local derivative of a power in Exercise 4. Is the curve of x**2 equally steep everywhere?")
value_backward.mistake("twice the number for every power", _wrong_backward(power=lambda x, exponent: (2 * x, 0.0)),
    hint="Look at the local derivative of a power in Exercise 4. It is right for x**2; what should it be for x**3?")
value_backward.mistake("exponent times the number", _wrong_backward(power=lambda x, exponent: (exponent * x, 0.0)),
    hint="Look at the local derivative of a power in Exercise 4. It is right for x**2; what should it be for x**3?")
value_backward.mistake("exponent left out as a factor",
    _wrong_backward(power=lambda x, exponent: (x ** (exponent - 1), 0.0)),
    hint="Look at the local derivative of a power in Exercise 4. For x**2 it is 2x; what does yours give?")


def _other_way_round(links, root):
    """Return the nodes, each behind all that use it, where a node's last input is visited first."""
    return last_to_first([pairs[::-1] for pairs in links], root)


value_backward.mistake("gradients overwritten, last input first",
    _wrong_backward(order=_other_way_round, collect=_overwritten),
    hint="A value that is used once is right; one that is used twice has the gradient of a single use. What happens to "
    "the first when the second arrives?")
value_backward.mistake("factors not swapped, gradients overwritten",
    _wrong_backward(times=lambda x, y: (x, y), collect=_overwritten),
    hint="Two slips at once. How much does x * y grow when x grows by 1? And what happens to the gradient of a value "
    "that is used twice, when the second arrives?")


_SHOWN_ELSEWHERE = (
    "second call adds up",
    "second call adds up in the middle",
    "second call adds up in the leaves",
    "second call adds 1 to the result",
    "second call leaves out what the first has visited",
    "second call adds up between leaves and result",
    "uses counted as one",
    "relu lets every gradient through",
    "exponent times the number",
    "twice the number for every power",
)


@drawn
def _telling_expression(rng, leaves, steps):
    """Return a random expression in which every mistake shows that one call and positive numbers can show."""
    return _called_at_its_end(
        random_expression(rng, leaves, steps, tells=lambda expression: _tells(_called_at_its_end(expression)))
    )


def _tells(inputs):
    right = backward(**inputs)["grad"]
    wrong = [mistake for mistake in value_backward.mistakes if mistake.name not in _SHOWN_ELSEWHERE]
    return not any(np.allclose(mistake.formula(**inputs)["grad"], right, rtol=1e-4) for mistake in wrong)


value_backward.unseen("a random expression", _telling_expression(leaves=3, steps=8))
value_backward.unseen("a larger random expression", _telling_expression(leaves=4, steps=14))
