"""Says where an answer is one of the inputs, or a simple thing of them, or torch's beside one of them."""

import itertools
from collections.abc import Iterator

import numpy as np

from grader_utils.marking.observing.leaf import Leaf
from grader_utils.marking.observing.phrase import Told, phrase
from grader_utils.messages import to_say

MOST_PRODUCTS = 1_000_000
"""No two inputs are multiplied that could make an array of more entries."""

_OF_ONE = (
    (lambda x: x, to_say("{all} is {name}, unchanged")),
    (lambda x: -x, to_say("{all} is minus {name}")),
    (np.abs, to_say("{all} is {name} without its sign")),
    (np.square, to_say("{all} is {name} squared")),
    (np.exp, to_say("{all} is exp of {name}")),
    (lambda x: np.log(np.abs(x)), to_say("{all} is the logarithm of {name}")),
    (lambda x: 1 / x, to_say("{all} is 1 divided by {name}")),
    (lambda x: 1 / (1 + np.exp(-x)), to_say("{all} is the sigmoid of {name}")),
    (np.tanh, to_say("{all} is tanh of {name}")),
    (lambda x: np.maximum(x, 0), to_say("{all} is {name}, with 0 in place of what is negative")),
    (lambda x: x > 0, to_say("{all} is 1 where {name} is positive, and 0 elsewhere")),
    (lambda x: x < 0, to_say("{all} is 1 where {name} is negative, and 0 elsewhere")),
    (np.sign, to_say("{all} is the sign of {name}")),
    (np.sum, to_say("{all} is the sum of {name}")),
    (np.mean, to_say("{all} is the mean of {name}")),
    (np.max, to_say("{all} is the largest entry of {name}")),
    (np.min, to_say("{all} is the smallest entry of {name}")),
    (np.transpose, to_say("{all} is the transpose of {name}")),
)
_OF_TWO = (
    (np.multiply, to_say("{all} is {a} * {b}, entry by entry")),
    (np.add, to_say("{all} is {a} + {b}")),
    (np.subtract, to_say("{all} is {a} - {b}")),
    (lambda a, b: b - a, to_say("{all} is {b} - {a}")),
    (lambda a, b: a @ b, to_say("{all} is {a} @ {b}")),
    (lambda a, b: b @ a, to_say("{all} is {b} @ {a}")),
    (lambda a, b: a.T @ b, to_say("{all} is {a}.T @ {b}")),
    (lambda a, b: a @ b.T, to_say("{all} is {a} @ {b}.T")),
    (lambda a, b: np.sum(a) * np.sum(b), to_say("{all} is the sum of {a} times the sum of {b}")),
)
_BESIDE = (
    (np.add, to_say("{each} is torch's plus {name}")),
    (np.subtract, to_say("{each} is torch's minus {name}")),
    (np.multiply, to_say("{each} is torch's times {name}")),
    (np.divide, to_say("{each} is torch's divided by {name}")),
)
_OTHER_ROWS = to_say("{all} has rows of {name} alone, and not those that torch's has, or in another order")
_OTHER_ENTRIES = to_say("{all} has entries of {name} alone, and not those that torch's has, or in another order")


def beside_an_input(leaf: Leaf) -> Iterator[Told]:
    """Torch's with one input added, taken away, multiplied or divided once too often."""
    if not leaf.same_shape:
        return
    with np.errstate(all="ignore"):
        for name, array in leaf.arrays.items():
            if not _spreads(array, leaf.torchs.shape):
                continue
            for combine, words in _BESIDE:
                if leaf.is_like(combine(leaf.torchs, array)):
                    yield phrase(words, name=name), leaf.clearly_wrong


def made_of_inputs(leaf: Leaf) -> Iterator[Told]:
    """An input, a well-known function of it, or two inputs together."""
    with np.errstate(all="ignore"):
        for name, array in leaf.arrays.items():
            for function, words in _OF_ONE:
                if leaf.is_like(function(array)):
                    yield phrase(words, name=name), leaf.clearly_wrong and not leaf.decides
        for (a, left), (b, right) in itertools.combinations(leaf.arrays.items(), 2):
            if left.size * right.size > MOST_PRODUCTS:
                continue
            for combine, words in _OF_TWO:
                try:
                    made = combine(left, right)
                except ValueError:  # the shapes do not meet
                    continue
                if leaf.is_like(made):
                    yield phrase(words, a=a, b=b), leaf.clearly_wrong


def _spreads(array: np.ndarray, shape: tuple[int, ...]) -> bool:
    """Return whether an array can stand beside one of this shape, without making it larger."""
    try:
        return np.broadcast_shapes(array.shape, shape) == shape
    except ValueError:
        return False


def rows_of_an_input(leaf: Leaf) -> Iterator[Told]:
    """Rows that an input has, other ones than torch's, or in another order."""
    if not leaf.same_shape or not leaf.yours.ndim or not leaf.is_wrong:
        return
    mine = {tuple(np.ravel(row)) for row in leaf.yours.tolist()}
    for name, array in leaf.arrays.items():
        if array.ndim == leaf.yours.ndim and len(mine) > 1 and mine <= {tuple(np.ravel(row)) for row in array.tolist()}:
            yield phrase(_OTHER_ROWS if array.ndim > 1 else _OTHER_ENTRIES, name=name), True
