"""A number that remembers where it came from: its value."""

from grader_utils.answering.expression import places_used
from grader_utils.questions.computation_graph.expressions import OPERATIONS, numbers_of, random_expression, values_of
from grader_utils.questions.computation_graph.programs import stacked, torch_nodes
from grader_utils.questions.vocabulary import Graph, apply, np, question, rounding, together, uniform


def _of_order_one(program, count):
    return together(program=program, leaves=uniform(0.5, 1.5, count))


@question("value_forward",
    tolerance=rounding("Expressions of up to ten operations in a row, with powers and exponentials.", functions=20))
def value_forward(program, leaves):
    """The value of every node of an expression. -> {"data": (nodes,)}."""
    return Graph(program, stacked(torch_nodes(program, leaves)))


value_forward.part("a * b", program=(("*", 0, 1),), leaves=[2.0, 3.0])
value_forward.part("a ** 3", program=(("**", 0, 3.0),), leaves=[2.0])
value_forward.part("relu of 2 and of -2", program=(("relu", 0), ("relu", 1)), leaves=[2.0, -2.0])
value_forward.part("exp(a)", program=(("exp", 0),), leaves=[0.5])
value_forward.part("plain numbers: 3 * a, a * 3, 3 + a and a + 3",
    program=(("*", 3.0, 0), ("*", 0, 3.0), ("+", 3.0, 0), ("+", 0, 3.0)), leaves=[2.0])
value_forward.part("a value used twice: a * a + a", program=(("*", 0, 0), ("+", 1, 0)), leaves=[3.0])
value_forward.unseen("a product", _of_order_one((("*", 0, 1),), 2))
value_forward.unseen("powers: a square, a root and a reciprocal",
    _of_order_one((("**", 0, 2.0), ("**", 0, 0.5), ("**", 0, -1.0)), 1))
value_forward.unseen("relu on both sides of 0", program=(("relu", 0), ("relu", 1)),
    leaves=uniform(0.5, 1.5, 2) * [1, -1])
value_forward.unseen("powers of negative numbers and of 0", program=(("**", 0, 2.0), ("**", 0, 3.0), ("**", 1, 2.0)),
    leaves=apply(np.append, -uniform(0.5, 1.5, 1), 0.0))
value_forward.unseen("negative numbers, two of them equal", program=(("+", 0, 1), ("*", 0, 1), ("exp", 3), ("*", 2, 4)),
    leaves=apply(np.repeat, -uniform(0.5, 1.5, 1), 2))
value_forward.unseen("exp of a sum", _of_order_one((("+", 0, 1), ("*", 2, -0.5), ("exp", 3)), 2))
value_forward.unseen("plain numbers on either side",
    _of_order_one((("*", 2.5, 0), ("+", 1, 0.25), ("*", 2, -0.5), ("+", 1.5, 3)), 1))
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


def _wrong(**operations):
    return lambda program, leaves: {"data": np.array(values_of(program, leaves, **operations))}


value_forward.mistake("a plain number not made a Value", _product_of_values_only,
    hint="In a * 3 the 3 has no .data. What does __add__ do with such a number in its first line?")
value_forward.mistake("a factor changed in place", _changed_in_place,
    hint="A product changed the value of its first factor. Does your method make a new Value?")
value_forward.mistake("relu lets everything through", _wrong(relu=lambda x: x),
    hint="What does relu give for a negative number?")
value_forward.mistake("relu's derivative in place of relu", _wrong(relu=lambda x: float(x > 0)),
    hint="Your relu gives 0 or 1. That is its derivative; what is its value for a positive number?")
value_forward.mistake("power as a product", _wrong(power=lambda x, exponent: x * exponent),
    hint="Your a ** 3 is 3 times a. Which of Python's operators raises a number to a power?")
value_forward.mistake("exp's argument passed on", _wrong(exp=lambda x: x),
    hint="Your exp(a) is a itself. Which function of NumPy raises e to a power?")
