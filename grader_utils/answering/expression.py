"""An expression as data: a program of steps, which builds a computation graph from any class of numbers.

It knows Python's operators and the names of two methods; what the class does with them is the class's business.
"""

import operator
import string
from collections.abc import Callable, Iterable, Sequence
from typing import Any

OPERATIONS: dict[str, Callable] = {
    "+": operator.add,
    "*": operator.mul,
    "**": operator.pow,
    "relu": lambda value: value.relu(),
    "exp": lambda value: value.exp(),
}

Step = tuple
"""An operation and its operands: a whole number is the place of an earlier node, a float is a plain number."""


def build(program: Sequence[Step], leaves: Iterable[float], Value: Callable[[float], Any]) -> list:
    """Return the nodes that the program makes: first a `Value(number)` for each leaf, then one node for each step.

    Args:
        program: the steps; `(("+", 0, 1), ("*", 2, 0.5))` adds leaf 0 to leaf 1, and multiplies the sum by 0.5.
        leaves: the numbers that the expression starts from.
        Value: makes a node from a number; nodes have `+`, `*`, `**`, `.relu()` and `.exp()`.
    """
    nodes = [Value(float(number)) for number in leaves]
    for operation, *operands in program:
        nodes.append(OPERATIONS[operation](*(nodes[place] if isinstance(place, int) else place for place in operands)))
    return nodes


def places_used(step: Step) -> list[int]:
    """Return the places of the nodes that a step works on, in order; a node that is used twice stands twice."""
    return [operand for operand in step[1:] if isinstance(operand, int)]


def written(program: Sequence[tuple], count: int) -> list[str]:
    """Return how each of `count` nodes is written: "a" and "b" for leaves, "c = a + b" for a step."""
    names = names_of(count)
    formulas = names[: count - len(program)]
    for operation, *operands in program:
        terms = [names[operand] if isinstance(operand, int) else f"{operand:g}" for operand in operands]
        formula = f" {operation} ".join(terms) if len(terms) == 2 else f"{operation}({terms[0]})"
        formulas.append(f"{names[len(formulas)]} = {formula}")
    return formulas


def names_of(count: int) -> list[str]:
    """Return the letters by which nodes are called in messages: a, b, ... z, v26, v27, ..."""
    letters = list(string.ascii_lowercase)
    return [*letters, *(f"v{place}" for place in range(len(letters), count))][:count]
