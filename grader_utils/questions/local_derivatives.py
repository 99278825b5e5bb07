"""The operations of a computation graph in plain numbers, and their local derivatives."""

import math

OPERATIONS = {
    "+": lambda x, y: x + y,
    "*": lambda x, y: x * y,
    "**": lambda x, exponent: x**exponent,
    "relu": lambda x: max(x, 0.0),
    "exp": math.exp,
}
LOCAL_DERIVATIVES = {
    "+": lambda x, y: (1.0, 1.0),
    "*": lambda x, y: (y, x),
    "**": lambda x, exponent: (exponent * x ** (exponent - 1), 0.0),
    "relu": lambda x: (float(x > 0),),
    "exp": lambda x: (math.exp(x),),
}


def numbers_of(operands, data):
    """Return the numbers that a step works on: values of nodes, and plain numbers."""
    return [data[operand] if isinstance(operand, int) else operand for operand in operands]
