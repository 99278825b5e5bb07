"""Questions of 05_computation_graph: layers, the chain rule, a class that differentiates, and its graph drawn."""

from collections.abc import Callable

import numpy as np

from grader_utils.answering.expression import build, places_used, written
from grader_utils.graph_layout import layout
from grader_utils.questions.expected import Drawing, Graph, NumberBeside
from grader_utils.questions.expressions import (
    OPERATIONS,
    backward,
    backward_by_recursion,
    breadth_first,
    depth_first,
    first_to_last,
    numbers_of,
    random_expression,
    values_of,
)
from grader_utils.questions.reference import gradients_from, torch
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import judged, rounding
from grader_utils.questions.troubles import attribute_never_set


def _differentiated(function: Callable, **numbers):
    """Return what `function` gives for `numbers`, and its derivative with respect to each, called d<name>."""
    inputs = {name: torch.tensor(float(number), dtype=torch.float64) for name, number in numbers.items()}
    for tensor in inputs.values():
        tensor.requires_grad_()
    result = function(**inputs)
    gradients = torch.autograd.grad(result, list(inputs.values()))
    return result, {f"d{name}": gradient for name, gradient in zip(inputs, gradients, strict=True)}


# Two layers. Entry i of x, y and dout goes to layer number i, and all layers are in use at once.


def _layers(operation, x, y, dout):
    x, y = x.requires_grad_(), y.requires_grad_()
    out = operation(x, y)
    dx, dy = gradients_from(out, (x, y), dout)
    return {"out": out, "dx": dx, "dy": dy}


def _numbers(count, low=0.5, high=1.5):
    return lambda rng: {name: rng.uniform(low, high, size=count) for name in ("x", "y", "dout")}


def _whole_numbers(rng):
    """Two layers; no two of their numbers are equal."""
    x, y = rng.choice(np.arange(2, 9), size=2, replace=False), -rng.choice(np.arange(2, 9), size=2, replace=False)
    return {"x": x, "y": y, "dout": rng.integers(10, 20, size=2)}


@question("add_layer", tolerance=rounding("One sum, or the upstream gradient itself.", functions=2))
def add_layer(x, y, dout):
    """Sums, one layer for each. x, y, dout: (layers,) -> out, dx, dy: (layers,)."""
    return _layers(torch.add, x, y, dout)


add_layer.part("2 + 3, upstream gradient 1", x=[2.0], y=[3.0], dout=[1.0])
add_layer.part("2 + 3, upstream gradient 1.5", x=[2.0], y=[3.0], dout=[1.5])
add_layer.part("two layers in use at once", x=[1.0, 4.0], y=[2.0, 0.5], dout=[0.5, -2.0])
add_layer.unseen("one sum", _numbers(1))
add_layer.unseen("a negative upstream gradient", _numbers(1, low=-1.5, high=-0.5))
add_layer.unseen("three layers in use at once", _numbers(3))
add_layer.unseen("whole numbers", _whole_numbers)
add_layer.mistake(
    "upstream gradient left out",
    lambda x, y, dout: {"out": x + y, "dx": np.ones(x.shape), "dy": np.ones(x.shape)},
    hint="Your gradients are 1 whatever dout is. The local derivatives of a sum are 1; what are they multiplied by?",
)
add_layer.mistake(
    "gradient shared out",
    lambda x, y, dout: {"out": x + y, "dx": dout / 2, "dy": dout / 2},
    hint="You gave each input half of dout. If x grows by 1 and y stays, by how much does x + y grow?",
)
add_layer.mistake(
    "the rule of the product",
    lambda x, y, dout: {"out": x + y, "dx": dout * y, "dy": dout * x},
    hint="dx and dy depend on x and y. If x grows by 1, does the growth of x + y depend on y?",
)
add_layer.mistake(
    "input times upstream gradient",
    lambda x, y, dout: {"out": x + y, "dx": dout * x, "dy": dout * y},
    hint="dx and dy depend on x and y. If x grows by 1, does the growth of x + y depend on how large x is?",
)


@question("mul_layer", tolerance=rounding("One product.", functions=2))
def mul_layer(x, y, dout):
    """Products, one layer for each. x, y, dout: (layers,) -> out, dx, dy: (layers,)."""
    return _layers(torch.mul, x, y, dout)


mul_layer.part("2 * 3, upstream gradient 1", x=[2.0], y=[3.0], dout=[1.0])
mul_layer.part("2 * 3, upstream gradient 1.5", x=[2.0], y=[3.0], dout=[1.5])
mul_layer.part("0 * 3", x=[0.0], y=[3.0], dout=[0.5])
mul_layer.part("two layers in use at once", x=[1.0, 4.0], y=[2.0, 0.5], dout=[0.5, -2.0])
mul_layer.unseen("one product", _numbers(1))
mul_layer.unseen("a negative upstream gradient", _numbers(1, low=-1.5, high=-0.5))
mul_layer.unseen("three layers in use at once", _numbers(3))
mul_layer.unseen(
    "a factor of 0",
    lambda rng: {"x": np.zeros(1), "y": rng.uniform(0.5, 1.5, 1), "dout": rng.uniform(1.5, 2.5, 1)},
)
mul_layer.unseen("whole numbers", _whole_numbers)
mul_layer.mistake(
    "x and y not swapped",
    lambda x, y, dout: {"out": x * y, "dx": dout * x, "dy": dout * y},
    hint="Your dx contains x. If x grows by 1 and y stays, by how much does x * y grow?",
)
mul_layer.mistake(
    "upstream gradient left out",
    lambda x, y, dout: {"out": x * y, "dx": y, "dy": x},
    hint="dx and dy are the local derivatives. Which number comes in from the right, and what happens to it?",
)
mul_layer.mistake(
    "upstream gradient added",
    lambda x, y, dout: {"out": x * y, "dx": dout + y, "dy": dout + x},
    hint="You added dout to the local derivative. What does the chain rule do with the two?",
)
mul_layer.mistake(
    "the rule of the sum",
    lambda x, y, dout: {"out": x * y, "dx": dout, "dy": dout},
    hint="You passed dout on unchanged, as a sum does. If x grows by 1, does x * y grow by 1?",
)
mul_layer.mistake(
    "kept on the class",
    lambda x, y, dout: {"out": x * y, "dx": dout * y[-1], "dy": dout * x[-1]},
    hint="With one layer you are right; with several, all use the numbers of the last. Does each object keep its own?",
)
attribute_never_set(mul_layer)


# Shopping


@question("buy_apples", tolerance=rounding("Two products in a row, forward and backward.", functions=4))
def buy_apples(price, count, tax):
    """The total of some apples with tax, and its gradients. Numbers -> {"total", "dprice", "dcount", "dtax"}."""
    total, gradients = _differentiated(lambda price, count, tax: price * count * tax, price=price, count=count, tax=tax)
    return {"total": total, **gradients}


def _apples(total, dprice, dcount, dtax):
    return {"total": total, "dprice": dprice, "dcount": dcount, "dtax": dtax}


buy_apples.part("2 apples at 100, tax 1.1", price=100.0, count=2, tax=1.1)
buy_apples.part("5 apples at 80, tax 1.2", price=80.0, count=5, tax=1.2)
buy_apples.unseen(
    "other prices",
    lambda rng: {"price": rng.uniform(2, 3), "count": int(rng.integers(3, 6)), "tax": rng.uniform(1.1, 1.3)},
)
buy_apples.unseen(
    "a discount in place of a tax",
    lambda rng: {"price": rng.uniform(0.5, 0.9), "count": int(rng.integers(3, 6)), "tax": rng.uniform(0.5, 0.9)},
)
buy_apples.unseen("half an apple", lambda rng: {"price": rng.uniform(2, 3), "count": 0.5, "tax": rng.uniform(1.1, 1.3)})
buy_apples.unseen(
    "whole numbers",
    lambda rng: {"price": int(rng.integers(11, 20)), "count": int(rng.integers(4, 9)), "tax": 2},
)
buy_apples.mistake(
    "tax left out of the gradients",
    lambda price, count, tax: _apples(price * count * tax, count, price, price * count),
    hint="dprice and dcount are those of the cost before tax. Follow the gradient that the tax layer returns: where "
    "does it get lost?",
)
buy_apples.mistake(
    "one layer for both products",
    lambda price, count, tax: _apples(price * count * tax, tax * tax, tax * price * count, price * count),
    hint="The second product has overwritten what the first one kept. Does each have a layer object of its own, and "
    "does each object keep its own numbers?",
)
buy_apples.mistake(
    "x and y not swapped",
    lambda price, count, tax: _apples(price * count * tax, price * price * count, count * price * count, tax),
    hint="dtax comes out as the tax itself. Look at backward in your MulLayer.",
)
buy_apples.mistake(
    "price and count swapped",
    lambda price, count, tax: _apples(price * count * tax, price * tax, count * tax, price * count),
    hint="Your dprice and dcount stand in each other's place. In which order does your layer return its gradients?",
)
buy_apples.mistake(
    "dcost in place of dtax",
    lambda price, count, tax: _apples(price * count * tax, count * price * count, price * price * count, tax),
    hint="Of the two gradients that come out of the tax layer, which belongs to the cost and which to the tax?",
)
buy_apples.mistake(
    "the total passed back",
    lambda price, count, tax: _apples(
        price * count * tax,
        *(slope * price * count * tax for slope in (count * tax, price * tax, price * count)),
    ),
    hint="The backward pass starts with the derivative of the total with respect to itself. What number is that?",
)


@question("buy_apples_and_oranges", tolerance=rounding("Two products and a sum, forward and backward.", functions=6))
def buy_apples_and_oranges(apple_price, apple_count, orange_price, orange_count, tax):
    """The total of apples and oranges with tax, and its gradients. Numbers -> {"total", "d<name>" of each input}."""
    total, gradients = _differentiated(
        lambda apple_price, apple_count, orange_price, orange_count, tax: (
            (apple_price * apple_count + orange_price * orange_count) * tax
        ),
        apple_price=apple_price,
        apple_count=apple_count,
        orange_price=orange_price,
        orange_count=orange_count,
        tax=tax,
    )
    return {"total": total, **gradients}


def _fruit(rng, low, high, tax):
    return {
        "apple_price": rng.uniform(low, high),
        "apple_count": int(rng.integers(2, 4)),
        "orange_price": rng.uniform(low, high),
        "orange_count": int(rng.integers(4, 7)),
        "tax": tax,
    }


def _both(total, apple, oranges, dtax):
    return {
        "total": total,
        "dapple_price": apple[0],
        "dapple_count": apple[1],
        "dorange_price": oranges[0],
        "dorange_count": oranges[1],
        "dtax": dtax,
    }


buy_apples_and_oranges.part(
    "2 apples at 100, 3 oranges at 150, tax 1.1",
    apple_price=100.0,
    apple_count=2,
    orange_price=150.0,
    orange_count=3,
    tax=1.1,
)
buy_apples_and_oranges.part(
    "4 apples at 90, 1 orange at 210, tax 1.2",
    apple_price=90.0,
    apple_count=4,
    orange_price=210.0,
    orange_count=1,
    tax=1.2,
)
buy_apples_and_oranges.unseen("other prices", lambda rng: _fruit(rng, 2, 3, rng.uniform(1.1, 1.3)))
buy_apples_and_oranges.unseen("a discount in place of a tax", lambda rng: _fruit(rng, 0.5, 1.5, rng.uniform(0.5, 0.9)))
buy_apples_and_oranges.unseen("no oranges", lambda rng: _fruit(rng, 2, 3, rng.uniform(1.1, 1.3)) | {"orange_count": 0})
buy_apples_and_oranges.unseen(
    "half a kilo of each", lambda rng: _fruit(rng, 2, 3, 1.25) | {"apple_count": 0.5, "orange_count": 0.75}
)
buy_apples_and_oranges.mistake(
    "tax left out of the gradients",
    lambda apple_price, apple_count, orange_price, orange_count, tax: _both(
        (apple_price * apple_count + orange_price * orange_count) * tax,
        (apple_count, apple_price),
        (orange_count, orange_price),
        apple_price * apple_count + orange_price * orange_count,
    ),
    hint="Your gradients of the fruit are those of the cost before tax. Follow the gradient that the tax layer "
    "returns: where does it get lost?",
)
buy_apples_and_oranges.mistake(
    "one layer for both fruits",
    lambda apple_price, apple_count, orange_price, orange_count, tax: _both(
        (apple_price * apple_count + orange_price * orange_count) * tax,
        (orange_count * tax, orange_price * tax),
        (orange_count * tax, orange_price * tax),
        apple_price * apple_count + orange_price * orange_count,
    ),
    hint="The apples get the gradients of the oranges. Does each product have a layer object of its own?",
)
buy_apples_and_oranges.mistake(
    "one layer for all three products",
    lambda apple_price, apple_count, orange_price, orange_count, tax: _both(
        (apple_price * apple_count + orange_price * orange_count) * tax,
        (tax * tax, (apple_price * apple_count + orange_price * orange_count) * tax),
        (tax * tax, (apple_price * apple_count + orange_price * orange_count) * tax),
        apple_price * apple_count + orange_price * orange_count,
    ),
    hint="All products remember the numbers of the last one. Does each have a layer object of its own, and does each "
    "object keep its own numbers?",
)
for _fruit_of_dtax in ("apple", "orange"):
    buy_apples_and_oranges.mistake(
        f"dtax of the {_fruit_of_dtax}s alone",
        lambda apple_price, apple_count, orange_price, orange_count, tax, fruit=_fruit_of_dtax: _both(
            (apple_price * apple_count + orange_price * orange_count) * tax,
            (apple_count * tax, apple_price * tax),
            (orange_count * tax, orange_price * tax),
            apple_price * apple_count if fruit == "apple" else orange_price * orange_count,
        ),
        hint="The tax is used for apples and for oranges, and your dtax knows one of the two. What happens to the "
        "gradients of a value that is used twice?",
    )
buy_apples_and_oranges.mistake(
    "apples and oranges swapped",
    lambda apple_price, apple_count, orange_price, orange_count, tax: _both(
        (apple_price * apple_count + orange_price * orange_count) * tax,
        (orange_count * tax, orange_price * tax),
        (apple_count * tax, apple_price * tax),
        apple_price * apple_count + orange_price * orange_count,
    ),
    hint="The gradients of the apples stand where those of the oranges belong, and the other way round.",
)


# The chain rule by hand


@question(
    "chain_rule", tolerance=rounding("A sum, a square and its derivative, which doubles what is lost.", functions=6)
)
def chain_rule(x, y):
    """z = t**2 with t = x + y. Numbers -> {"z", "dt", "dx", "dy"}, the last three being derivatives of z."""
    z, gradients = _differentiated(lambda x, y: (x + y) ** 2, x=x, y=y)
    return {"z": z, "dt": gradients["dx"], **gradients}  # dt/dx is 1


def _chain(z, dt, dx, dy):
    return {"z": z, "dt": dt, "dx": dx, "dy": dy}


chain_rule.part("x = 3, y = 4", x=3.0, y=4.0)
chain_rule.part("x = 2, y = -0.5", x=2.0, y=-0.5)
chain_rule.unseen("two random numbers", lambda rng: {"x": rng.uniform(0.5, 1), "y": rng.uniform(1.5, 2)})
chain_rule.unseen("a negative sum", lambda rng: {"x": rng.uniform(-3, -2), "y": rng.uniform(0.5, 1)})
chain_rule.unseen("whole numbers", lambda rng: {"x": int(rng.integers(2, 9)), "y": int(rng.integers(10, 20))})
chain_rule.unseen("x = 0", lambda rng: {"x": 0.0, "y": rng.uniform(1.5, 2)})
chain_rule.mistake(
    "each number squared by itself",
    lambda x, y: _chain((x + y) ** 2, 2 * (x + y), 2 * x, 2 * y),
    hint="z and dt are right. dx is dt times the local derivative of t = x + y; how much does t grow with x?",
)
chain_rule.mistake(
    "sum of squares",
    lambda x, y: _chain(x**2 + y**2, 2 * (x + y), 2 * x, 2 * y),
    hint="Your z is x² + y². Which comes first in (x + y)², the sum or the square?",
)
chain_rule.mistake(
    "dt left out of dx and dy",
    lambda x, y: _chain((x + y) ** 2, 2 * (x + y), 1.0, 1.0),
    hint="Your dx and dy are derivatives of t. They should say how z grows: what is still to be multiplied?",
)
chain_rule.mistake(
    "t left out of the square's derivative",
    lambda x, y: _chain((x + y) ** 2, 2.0, 2.0, 2.0),
    hint="Your dt is 2 for every t. Is the curve t² equally steep everywhere?",
)
chain_rule.mistake(
    "2 left out of the square's derivative",
    lambda x, y: _chain((x + y) ** 2, x + y, x + y, x + y),
    hint="Your dt equals t. How steep is t² at t = 1? Compare 1.001² with 1².",
)
chain_rule.mistake(
    "square in place of its derivative",
    lambda x, y: _chain((x + y) ** 2, (x + y) ** 2, (x + y) ** 2, (x + y) ** 2),
    hint="Your dt is the value of the square. Its derivative tells how fast it grows.",
)
chain_rule.mistake(
    "the square's derivative used twice",
    lambda x, y: _chain((x + y) ** 2, 2 * (x + y), 4 * (x + y) ** 2, 4 * (x + y) ** 2),
    hint="On the way from z to x there are two steps, the square and the sum. Which derivative belongs to the second?",
)


# Expressions: a program of steps (see answering.expression) with leaves of order 1, never relu at 0.


def _torch_nodes(program, leaves):
    """Return every node of the expression as a tensor that knows where it came from."""
    return build(program, leaves, lambda number: torch.tensor(number, dtype=torch.float64, requires_grad=True))


def _stacked(tensors):
    return torch.stack(list(tensors)).detach().numpy()


def _of_order_one(program, count, low=0.5, high=1.5):
    return lambda rng: {"program": program, "leaves": rng.uniform(low, high, size=count)}


@question(
    "value_forward",
    tolerance=rounding("Expressions of up to ten operations in a row, with powers and exponentials.", functions=20),
)
def value_forward(program, leaves):
    """The value of every node of an expression. -> {"data": (nodes,)}."""
    return Graph(program, _stacked(_torch_nodes(program, leaves)))


value_forward.part("a * b", program=(("*", 0, 1),), leaves=[2.0, 3.0])
value_forward.part("a ** 3", program=(("**", 0, 3.0),), leaves=[2.0])
value_forward.part("relu of 2 and of -2", program=(("relu", 0), ("relu", 1)), leaves=[2.0, -2.0])
value_forward.part("exp(a)", program=(("exp", 0),), leaves=[0.5])
value_forward.part(
    "plain numbers: 3 * a, a * 3, 3 + a and a + 3",
    program=(("*", 3.0, 0), ("*", 0, 3.0), ("+", 3.0, 0), ("+", 0, 3.0)),
    leaves=[2.0],
)
value_forward.part("a value used twice: a * a + a", program=(("*", 0, 0), ("+", 1, 0)), leaves=[3.0])
value_forward.unseen("a product", _of_order_one((("*", 0, 1),), 2))
value_forward.unseen(
    "powers: a square, a root and a reciprocal", _of_order_one((("**", 0, 2.0), ("**", 0, 0.5), ("**", 0, -1.0)), 1)
)
value_forward.unseen(
    "relu on both sides of 0",
    lambda rng: {"program": (("relu", 0), ("relu", 1)), "leaves": rng.uniform(0.5, 1.5, 2) * [1, -1]},
)
value_forward.unseen("exp of a sum", _of_order_one((("+", 0, 1), ("*", 2, -0.5), ("exp", 3)), 2))
value_forward.unseen(
    "plain numbers on either side", _of_order_one((("*", 2.5, 0), ("+", 1, 0.25), ("*", 2, -0.5), ("+", 1.5, 3)), 1)
)
value_forward.unseen("values used again", _of_order_one((("*", 0, 1), ("*", 2, 2), ("*", 3, 0), ("+", 4, 2)), 2))
value_forward.unseen("a random expression", random_expression)


def _changed_in_place(program, leaves):
    """`self.data *= other.data` and `return self`: the product and its first factor are one object."""
    cells = [[float(number)] for number in leaves]
    for operation, *operands in program:
        numbers = numbers_of(operands, [number for (number,) in cells])
        result = OPERATIONS[operation](*numbers)
        target = next((operand for operand in operands if isinstance(operand, int)), None)
        if operation == "*":
            cells[target][0] = result
            cells.append(cells[target])
        else:
            cells.append([result])
    return {"data": np.array([number for (number,) in cells])}


def _product_of_values_only(program, leaves):
    if any(step[0] == "*" and len(places_used(step)) < 2 for step in program):
        raise AttributeError("'float' object has no attribute 'data'")
    return {"data": np.array(values_of(program, leaves))}


value_forward.mistake(
    "a plain number not made a Value",
    _product_of_values_only,
    hint="In a * 3 the 3 has no .data. What does __add__ do with such a number in its first line?",
)
value_forward.mistake(
    "a factor changed in place",
    _changed_in_place,
    hint="A product changed the value of its first factor. Does your method make a new Value?",
)
value_forward.mistake(
    "relu lets everything through",
    lambda program, leaves: {"data": np.array(values_of(program, leaves, relu=lambda x: x))},
    hint="What does relu give for a negative number?",
)
value_forward.mistake(
    "relu's derivative in place of relu",
    lambda program, leaves: {"data": np.array(values_of(program, leaves, relu=lambda x: float(x > 0)))},
    hint="Your relu gives 0 or 1. That is its derivative; what is its value for a positive number?",
)
value_forward.mistake(
    "power as a product",
    lambda program, leaves: {"data": np.array(values_of(program, leaves, power=lambda x, exponent: x * exponent))},
    hint="Your a ** 3 is 3 times a. Which of Python's operators raises a number to a power?",
)
value_forward.mistake(
    "exp's argument passed on",
    lambda program, leaves: {"data": np.array(values_of(program, leaves, exp=lambda x: x))},
    hint="Your exp(a) is a itself. Which function of NumPy raises e to a power?",
)


@question(
    "value_backward",
    tolerance=rounding("Expressions of up to ten operations in a row, forward and backward.", functions=40),
)
def value_backward(program, leaves, calls):
    """Values and gradients of every node after backward() on each node of `calls`. -> {"data", "grad"}: (nodes,).

    A call sets the gradient of every node that it reaches, as if there had been no call before.
    """
    nodes = _torch_nodes(program, leaves)
    gradients = np.zeros(len(nodes))
    for root in calls:
        found = torch.autograd.grad(nodes[root], nodes, allow_unused=True, retain_graph=True)
        for place, gradient in enumerate(found):
            if gradient is not None:
                gradients[place] = gradient
    return Graph(program, _stacked(nodes), gradients)


_SHORTCUT = (("*", 0, 1), ("exp", 2), ("*", 2, 3))
_DIAMOND = (("*", 0, 1), ("*", 2, 0.5), ("exp", 2), ("*", 3, 4))
_TWO_DIAMONDS = (("+", 0, 1), ("*", 2, 2), ("exp", 2), ("*", 3, 4), ("**", 5, 2.0), ("*", 5, 6))

value_backward.part("a + b", program=(("+", 0, 1),), leaves=[2.0, 3.0], calls=(2,))
value_backward.part("a * b + c", program=(("*", 0, 1), ("+", 3, 2)), leaves=[2.0, 3.0, 4.0], calls=(4,))
value_backward.part(
    "relu on both sides of 0", program=(("relu", 0), ("relu", 1), ("+", 2, 3)), leaves=[0.5, -0.5], calls=(4,)
)
value_backward.part("exp and a power", program=(("exp", 0), ("**", 1, 3.0)), leaves=[0.2], calls=(2,))
value_backward.part("a value used twice: a * a + a", program=(("*", 0, 0), ("+", 1, 0)), leaves=[3.0], calls=(2,))
value_backward.part("a short way and a long way: c * exp(c)", program=_SHORTCUT, leaves=[0.5, 0.8], calls=(4,))
value_backward.part("a diamond: c/2 * exp(c)", program=_DIAMOND, leaves=[0.5, 0.8], calls=(5,))
value_backward.part("called twice", program=_DIAMOND, leaves=[0.5, 0.8], calls=(5, 5))


def _called(program, count, *calls, low=0.5, high=1.5):
    return lambda rng: {"program": program, "leaves": rng.uniform(low, high, size=count), "calls": calls}


def _called_at_its_end(expression):
    return expression | {"calls": (len(expression["leaves"]) + len(expression["program"]) - 1,)}


value_backward.unseen("a product of sums", _called((("+", 0, 1), ("+", 1, 2), ("*", 3, 4)), 3, 5))
value_backward.unseen("powers", _called((("**", 0, 3.0), ("**", 1, -1.0), ("*", 2, 3)), 2, 4))
value_backward.unseen(
    "relu on both sides of 0",
    lambda rng: {
        "program": (("relu", 0), ("relu", 1), ("*", 2, 2.0), ("+", 4, 3)),
        "leaves": rng.uniform(0.5, 1.5, 2) * [1, -1],
        "calls": (5,),
    },
)
value_backward.unseen("exp of a product", _called((("*", 0, 1), ("*", 2, -0.5), ("exp", 3), ("*", 4, 1)), 2, 5))
value_backward.unseen("a value used three times", _called((("*", 0, 0), ("*", 2, 0), ("+", 3, 1)), 2, 4))
value_backward.unseen("a short way and a long way", _called(_SHORTCUT, 2, 4, high=1.0))
value_backward.unseen("two diamonds in a row", _called(_TWO_DIAMONDS, 2, 7, low=0.2, high=0.5))
value_backward.unseen("called twice", _called(_SHORTCUT, 2, 4, 4, high=1.0))
value_backward.unseen("called in the middle first, then at the end", _called(_TWO_DIAMONDS, 2, 5, 7, low=0.2, high=0.5))


def _wrong_backward(**how):
    return lambda program, leaves, calls: backward(program, leaves, calls, **how)


def _added_up_over_calls(program, leaves, calls):
    answers = [backward(program, leaves, (root,)) for root in calls]
    return {"data": answers[0]["data"], "grad": sum(answer["grad"] for answer in answers)}


value_backward.mistake(
    "gradients overwritten",
    _wrong_backward(collect=lambda gradient, slope, upstream: slope * upstream),
    hint="A value that is used once is right; one that is used twice has the gradient of a single use. What happens to "
    "the first when the second arrives?",
)
for reset, how in ((True, ""), (False, ", nothing set to 0")):
    for all_inputs_first, manner in ((True, "recursion"), (False, "recursion at each input")):
        value_backward.mistake(
            f"no topological order: {manner}{how}",
            lambda program, leaves, calls, reset=reset, all_inputs_first=all_inputs_first: backward_by_recursion(
                program, leaves, calls, reset=reset, all_inputs_first=all_inputs_first
            ),
            hint="A node that is used twice passes its gradient on twice. When is its gradient complete, and how often "
            "may it be passed on?",
        )
    for order, manner in ((breadth_first, "breadth first"), (depth_first, "depth first")):
        value_backward.mistake(
            f"no topological order: {manner}{how}",
            _wrong_backward(order=order, reset=reset),
            hint="Some node passes its gradient on before the last of its users has added to it. Which order makes "
            "sure that all users come first?",
        )
value_backward.mistake(
    "order not reversed",
    _wrong_backward(order=first_to_last),
    hint="Gradients stop one step before the result: the leaves pass theirs on while it is still 0. Where does the "
    "backward pass start?",
)
value_backward.mistake(
    "second call adds up in the middle",
    _wrong_backward(reset=False),
    hint="One call is right; a second one starts with what the first has left behind. What must the pass do first?",
)
value_backward.mistake(
    "second call adds up between leaves and result",
    _wrong_backward(reset=False, reset_leaves=True),
    hint="One call is right, and a second one is wrong for some nodes: those that are results themselves keep what the "
    "first call has left. Which nodes does your pass set to 0?",
)
value_backward.mistake(
    "second call adds up",
    _added_up_over_calls,
    hint="One call is right; two give the sum of both, as in PyTorch. Here each call begins anew: with what?",
)
value_backward.mistake(
    "gradient of the result not set",
    _wrong_backward(start=0.0),
    hint="All gradients are 0. What is the derivative of the result with respect to itself?",
)
value_backward.mistake(
    "upstream gradient left out",
    _wrong_backward(collect=lambda gradient, slope, upstream: gradient + slope),
    hint="You collect local derivatives alone. By what does the chain rule multiply each?",
)
value_backward.mistake(
    "upstream gradient added",
    _wrong_backward(collect=lambda gradient, slope, upstream: gradient + slope + upstream),
    hint="You add the local derivative to the gradient that arrives. What does the chain rule do with the two?",
)
value_backward.mistake(
    "factors not swapped",
    _wrong_backward(times=lambda x, y: (x, y)),
    hint="The local derivatives of a product are in each other's place. How much does x * y grow when x grows by 1?",
)
value_backward.mistake(
    "exp's argument as its derivative",
    _wrong_backward(exp=lambda x: (x,)),
    hint="Look at the local derivative of exp in Exercise 4: it should be the derivative at x, and you give x itself.",
)
value_backward.mistake(
    "1 as exp's derivative",
    _wrong_backward(exp=lambda x: (1.0,)),
    hint="Look at the local derivative of exp in Exercise 4. Is exp equally steep everywhere?",
)
value_backward.mistake(
    "relu lets every gradient through",
    _wrong_backward(relu=lambda x: (1.0,)),
    hint="Look at the local derivative of relu in Exercise 4. How steep is relu left of 0?",
)
value_backward.mistake(
    "relu's value as its derivative",
    _wrong_backward(relu=lambda x: (max(x, 0.0),)),
    hint="Look at the local derivative of relu in Exercise 4. How steep is relu right of 0?",
)
value_backward.mistake(
    "exponent not lowered",
    _wrong_backward(power=lambda x, exponent: (exponent * x**exponent, 0.0)),
    hint="Look at the local derivative of a power in Exercise 4. For x**2 it is 2x; what does yours give?",
)
value_backward.mistake(
    "exponent left out as a factor",
    _wrong_backward(power=lambda x, exponent: (x ** (exponent - 1), 0.0)),
    hint="Look at the local derivative of a power in Exercise 4. For x**2 it is 2x; what does yours give?",
)


_SHOWN_ELSEWHERE = (
    "second call adds up",
    "second call adds up in the middle",
    "second call adds up between leaves and result",
    "relu lets every gradient through",
)


def _telling_expression(rng, leaves, steps):
    """Return a random expression in which every mistake shows that one call and positive numbers can show."""
    return _called_at_its_end(
        random_expression(rng, leaves, steps, tells=lambda expression: _tells(_called_at_its_end(expression)))
    )


def _tells(inputs):
    right = backward(**inputs)["grad"]
    wrong = [mistake for mistake in value_backward.mistakes if mistake.name not in _SHOWN_ELSEWHERE]
    return not any(np.allclose(mistake.formula(**inputs)["grad"], right, rtol=1e-4) for mistake in wrong)


value_backward.unseen("a random expression", lambda rng: _telling_expression(rng, leaves=3, steps=8))
value_backward.unseen("a larger random expression", lambda rng: _telling_expression(rng, leaves=4, steps=14))


# The picture of a graph


class _Node:
    def __init__(self, inputs):
        self.inputs = inputs


@question(
    "plot_graph",
    tolerance=judged("A point counts as drawn in its place up to 1e-6, a thousandth of what a screen shows."),
)
def plot_graph(program, leaves, gradients):
    """The graph of an expression, drawn at the places of figures.layout. -> Figure."""
    return _picture(program, _stacked(_torch_nodes(program, leaves)), gradients.numpy())


_SHOP = (("*", 0, 1), ("*", 3, 2))

plot_graph.part(
    "apples: a * b * c",
    program=_SHOP,
    leaves=[100.0, 2.0, 1.1],
    gradients=[2.2, 110.0, 200.0, 1.1, 1.0],
)
plot_graph.part(
    "a value used twice: a * b + a",
    program=(("*", 0, 1), ("+", 2, 0)),
    leaves=[2.0, 3.0],
    gradients=[4.0, 2.0, 1.0, 1.0],
)


def _to_draw(program, count):
    """Inputs with gradients that are no true ones, so that each number can stand in one place only."""

    def draw(rng):
        gradients = rng.uniform(10, 99, size=count + len(program)) * rng.choice([-1, 1], size=count + len(program))
        return {"program": program, "leaves": rng.uniform(0.5, 1.5, size=count), "gradients": gradients}

    return draw


plot_graph.unseen("a product", _to_draw((("*", 0, 1),), 2))
plot_graph.unseen("relu, exp and a power", _to_draw((("relu", 0), ("exp", 1), ("**", 2, 2.0)), 1))
plot_graph.unseen("a sum of products", _to_draw((("*", 0, 1), ("*", 2, 3), ("+", 4, 5)), 4))
plot_graph.unseen("a diamond", _to_draw(_SHORTCUT, 2))
plot_graph.unseen("two factors that are one", _to_draw((("*", 0, 0), ("+", 2, 1)), 2))


def _picture(program, above, below, edges=True):
    """Return what a picture shows: a number above and one below each node."""
    nodes = [_Node(()) for _ in range(len(above) - len(program))]
    for step in program:
        nodes.append(_Node(tuple(nodes[place] for place in places_used(step))))
    places = layout(nodes[-1])
    points = [places[node] for node in nodes]
    numbers = []
    for kind, values in (("value", above), ("gradient", below)):
        numbers += [
            NumberBeside(f"the {kind} of {name}", float(value), point, above=kind == "value")
            for name, value, point in zip(written(program, len(nodes)), values, points, strict=True)
        ]
    lines = [(places[source], places[node]) for node in nodes for source in node.inputs] if edges else []
    return Drawing(points=points, edges=lines, numbers=numbers, titled=False)


plot_graph.mistake(
    "values and gradients swapped",
    lambda program, leaves, gradients: _picture(program, gradients, values_of(program, leaves)),
    hint="Above and below are in each other's place. Which of the two numbers of a node is its gradient?",
)
plot_graph.mistake(
    "values in both places",
    lambda program, leaves, gradients: _picture(program, values_of(program, leaves), values_of(program, leaves)),
    hint="The same number stands above and below. A node has .data and .grad.",
)
plot_graph.mistake(
    "no lines",
    lambda program, leaves, gradients: _picture(program, values_of(program, leaves), gradients, edges=False),
    hint="All numbers are there, and a line is missing. Between which two places does a line run, and for which nodes?",
)


# The slip: two lines of a backward pass


@question("garden", tolerance=rounding("Up to three products and two sums in a row.", functions=6))
def garden(side, grass, fence):
    """The cost of a square garden, and its gradients. Numbers -> {"cost", "dside", "dgrass", "dfence"}."""
    cost, gradients = _differentiated(
        lambda side, grass, fence: grass * side * side + fence * side, side=side, grass=grass, fence=fence
    )
    return {"cost": cost, **gradients}


def _garden(cost, dside, dgrass, dfence):
    return {"cost": cost, "dside": dside, "dgrass": dgrass, "dfence": dfence}


garden.part("a side of 5 m, grass at 2, fence at 10", side=5.0, grass=2.0, fence=10.0)
garden.part("a side of 3 m, grass at 4, fence at 7", side=3.0, grass=4.0, fence=7.0)
garden.unseen(
    "another garden",
    lambda rng: {"side": rng.uniform(2, 3), "grass": rng.uniform(0.5, 1), "fence": rng.uniform(1, 1.5)},
)
garden.unseen(
    "a small garden",
    lambda rng: {"side": rng.uniform(0.2, 0.4), "grass": rng.uniform(1, 2), "fence": rng.uniform(3, 4)},
)
garden.unseen(
    "a cheap fence",
    lambda rng: {"side": rng.uniform(2, 3), "grass": rng.uniform(4, 5), "fence": rng.uniform(0.1, 0.2)},
)
garden.unseen(
    "whole numbers",
    lambda rng: {"side": int(rng.integers(2, 5)), "grass": int(rng.integers(6, 9)), "fence": int(rng.integers(50, 60))},
)
garden.mistake(
    "not mended yet",
    lambda side, grass, fence: _garden(grass * side**2 + fence * side, 2 * side**3, grass, side),
    hint="Both slips are still there. Compare the lines of dgrass and darea with the product that they belong to.",
)
garden.mistake(
    "the overwritten gradient is left",
    lambda side, grass, fence: _garden(grass * side**2 + fence * side, 2 * side * grass, side**2, side),
    hint="The product is mended. dside is right for a garden without a fence: where is the fence's share lost?",
)
garden.mistake(
    "the swapped product is left",
    lambda side, grass, fence: _garden(grass * side**2 + fence * side, fence + 2 * side**3, grass, side),
    hint="dside adds up now. dgrass comes out as the price itself: look at the two lines of that product.",
)
