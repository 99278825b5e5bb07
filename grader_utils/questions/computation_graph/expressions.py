"""Expressions for questions: random ones, and their values and gradients in plain numbers, rightly or with a mistake.

What is right is torch's business; this is for the formulas of mistakes. Programs have the form that
`answering.expression` gives them.
"""

from grader_utils.questions.computation_graph.orders import first_to_last, last_to_first
from grader_utils.questions.local_derivatives import LOCAL_DERIVATIVES, OPERATIONS, numbers_of
from grader_utils.questions.vocabulary import np

_SPOKEN = {"plus": "+", "times": "*", "power": "**"}


def values_of(program, leaves, **wrong):
    """Return the value of every node; `wrong` replaces operations, by their spoken names."""
    operations = OPERATIONS | {_SPOKEN.get(name, name): formula for name, formula in wrong.items()}
    data = [float(number) for number in leaves]
    for operation, *operands in program:
        data.append(operations[operation](*numbers_of(operands, data)))
    return data


def _links(program, leaves, data, derivatives):
    """Return, for each node, its inputs' places and the local derivative with respect to each."""
    links = [[] for _ in leaves]
    for operation, *operands in program:
        found = derivatives[operation](*numbers_of(operands, data))
        links.append([(place, slope) for place, slope in zip(operands, found, strict=False) if isinstance(place, int)])
    return links


def _reset(gradients, links, root):
    return _cleared(gradients, set(first_to_last(links, root)))


def _cleared(gradients, places):
    return [0.0 if place in places else old for place, old in enumerate(gradients)]


def _added(gradient, slope, upstream):
    return gradient + slope * upstream


def backward(
    program, leaves, calls, *, order=last_to_first, collect=_added, reset=True, reset_leaves=False, reset_results=False,
    start=1.0, start_added=False, revisits=True, **wrong
):
    """Return the values and, after `calls`, the gradients of every node, as a solution with mistakes finds them.

    Args:
        program, leaves, calls: the inputs of the question.
        order: links and root -> the nodes in the order in which they pass their gradients on.
        collect: what becomes of an input's gradient: old gradient, local derivative, upstream gradient -> new.
        reset: whether a call first sets the gradients of the nodes that it reaches to 0.
        reset_leaves: whether it sets those of the leaves among them to 0, and no others.
        reset_results: whether it sets those of all but the leaves to 0, and no others.
        start: the gradient of the result.
        start_added: whether it is added to what the result had, in place of it.
        revisits: whether a call visits nodes that calls before it have visited; else it leaves them alone.
        **wrong: local derivatives in place of the right ones, by the operation's spoken name.
    """
    data = values_of(program, leaves)
    derivatives = LOCAL_DERIVATIVES | {_SPOKEN.get(name, name): formula for name, formula in wrong.items()}
    links = _links(program, leaves, data, derivatives)
    gradients, visited = [0.0] * len(data), set()
    for root in calls:
        nodes = [node for node in order(links, root) if revisits or node not in visited]
        visited |= set(nodes)
        if reset:
            gradients = _reset(gradients, links, root) if revisits else _cleared(gradients, nodes)
        if reset_leaves:
            gradients = [old if links[place] else 0.0 for place, old in enumerate(gradients)]
        if reset_results:
            gradients = [0.0 if links[place] else old for place, old in enumerate(gradients)]
        gradients[root] = start + start_added * gradients[root]
        for node in nodes:
            for place, slope in links[node]:
                gradients[place] = collect(gradients[place], slope, gradients[node])
    return {"data": np.array(data), "grad": np.array(gradients)}


def backward_by_recursion(program, leaves, calls, *, reset, all_inputs_first, collect=_added):
    """The same for a solution that calls itself on every input, as often as a node is used."""
    data = values_of(program, leaves)
    links = _links(program, leaves, data, LOCAL_DERIVATIVES)
    gradients = [0.0] * len(data)

    def visit(node):
        for place, slope in links[node]:
            gradients[place] = collect(gradients[place], slope, gradients[node])
            if not all_inputs_first:
                visit(place)
        if all_inputs_first:
            for place, _ in links[node]:
                visit(place)

    for root in calls:
        if reset:
            gradients = _reset(gradients, links, root)
        gradients[root] = 1.0
        visit(root)
    return {"data": np.array(data), "grad": np.array(gradients)}


_INPUTS = {"+": 2, "*": 2, "**": 1, "relu": 1, "exp": 1}
_TRIES = 20_000


def random_expression(rng, leaves=3, steps=8, tells=lambda expression: True):
    """Return a random program and its leaves, {"program", "leaves"}.

    Every operation occurs, every node leads to the last, and the values are positive and of order 1.

    Args:
        rng: where chance comes from.
        leaves: how many leaves there are.
        steps: how many steps there are at least.
        tells: draw again until this is true of the expression.
    """
    for _ in range(_TRIES):
        expression = _any_expression(rng, leaves, steps)
        if expression and tells(expression):
            return expression
    raise RuntimeError(f"no fitting expression in {_TRIES} draws")


def _any_expression(rng, leaves, steps):
    """Return a random expression, or None when no operand of a step keeps its value in range."""
    data = [float(number) for number in rng.uniform(0.5, 1.5, size=leaves)]
    operations = [*_INPUTS, *rng.choice(["+", "*"], size=steps - len(_INPUTS))]
    program, unused = [], set(range(leaves))
    for operation in map(str, rng.permutation(operations)):
        for _ in range(5):
            places = (int(rng.choice(sorted(unused))), int(rng.integers(len(data))))[: _INPUTS[operation]]
            step = (operation, *places, *((2.0,) if operation == "**" else ()))
            if 0.2 < values_of((step,), data)[-1] < 3:
                break
        else:
            return None
        _append(program, data, unused, step)
    while len(unused) > 1:
        _append(program, data, unused, ("+", *sorted(unused)[:2]))
    return {"program": tuple(program), "leaves": np.array(data[:leaves])}


def _append(program, data, unused, step):
    program.append(step)
    unused -= {operand for operand in step[1:] if isinstance(operand, int)}
    unused.add(len(data))
    data.append(values_of((step,), data)[-1])
