"""Says where an answer is one of the inputs, or a simple thing of them, or torch's beside one of them."""

import itertools
from collections.abc import Iterator

import numpy as np

from grader_utils.marking.observing.leaf import Leaf, Phrase

MOST_PRODUCTS = 1_000_000
"""No two inputs are multiplied that could make an array of more entries."""

_OF_ONE = (
    (lambda x: x, "{name}, unchanged"),
    (lambda x: -x, "minus {name}"),
    (np.abs, "{name} without its sign"),
    (np.square, "{name} squared"),
    (np.exp, "exp of {name}"),
    (lambda x: np.log(np.abs(x)), "the logarithm of {name}"),
    (lambda x: 1 / x, "1 divided by {name}"),
    (lambda x: 1 / (1 + np.exp(-x)), "the sigmoid of {name}"),
    (np.tanh, "tanh of {name}"),
    (lambda x: np.maximum(x, 0), "{name}, with 0 in place of what is negative"),
    (lambda x: x > 0, "1 where {name} is positive, and 0 elsewhere"),
    (lambda x: x < 0, "1 where {name} is negative, and 0 elsewhere"),
    (np.sign, "the sign of {name}"),
    (np.sum, "the sum of {name}"),
    (np.mean, "the mean of {name}"),
    (np.max, "the largest entry of {name}"),
    (np.min, "the smallest entry of {name}"),
    (np.transpose, "the transpose of {name}"),
)
_OF_TWO = (
    (np.multiply, "{a} * {b}, entry by entry"),
    (np.add, "{a} + {b}"),
    (np.subtract, "{a} - {b}"),
    (lambda a, b: b - a, "{b} - {a}"),
    (lambda a, b: a @ b, "{a} @ {b}"),
    (lambda a, b: b @ a, "{b} @ {a}"),
    (lambda a, b: a.T @ b, "{a}.T @ {b}"),
    (lambda a, b: a @ b.T, "{a} @ {b}.T"),
    (lambda a, b: np.sum(a) * np.sum(b), "the sum of {a} times the sum of {b}"),
)
_BESIDE = (
    (np.add, "plus {name}"),
    (np.subtract, "minus {name}"),
    (np.multiply, "times {name}"),
    (np.divide, "divided by {name}"),
)


def beside_an_input(leaf: Leaf) -> Iterator[Phrase]:
    """Torch's with one input added, taken away, multiplied or divided once too often."""
    if not leaf.same_shape:
        return
    with np.errstate(all="ignore"):
        for name, array in leaf.arrays.items():
            if not _spreads(array, leaf.torchs.shape):
                continue
            for combine, words in _BESIDE:
                if leaf.is_like(combine(leaf.torchs, array)):
                    yield f"{{each}} is torch's {words.format(name=name)}", leaf.clearly_wrong


def made_of_inputs(leaf: Leaf) -> Iterator[Phrase]:
    """An input, a well-known function of it, or two inputs together."""
    with np.errstate(all="ignore"):
        for name, array in leaf.arrays.items():
            for function, words in _OF_ONE:
                if leaf.is_like(function(array)):
                    yield f"{{all}} is {words.format(name=name)}", leaf.clearly_wrong
        for (a, left), (b, right) in itertools.combinations(leaf.arrays.items(), 2):
            if left.size * right.size > MOST_PRODUCTS:
                continue
            for combine, words in _OF_TWO:
                try:
                    made = combine(left, right)
                except ValueError:  # the shapes do not meet
                    continue
                if leaf.is_like(made):
                    yield f"{{all}} is {words.format(a=a, b=b)}", leaf.clearly_wrong


def _spreads(array: np.ndarray, shape: tuple[int, ...]) -> bool:
    """Return whether an array can stand beside one of this shape, without making it larger."""
    try:
        return np.broadcast_shapes(array.shape, shape) == shape
    except ValueError:
        return False
