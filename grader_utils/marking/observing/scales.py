"""Says by what simple factor, number or input an answer differs from torch's."""

import math
from collections.abc import Iterator

import numpy as np

from grader_utils.marking.observing.leaf import Leaf, Phrase

_MULTIPLES = (
    (-1, "torch's with the sign reversed"),
    (2, "twice torch's"),
    (1 / 2, "half of torch's"),
    (-2, "minus twice torch's"),
    (-1 / 2, "minus half of torch's"),
    (3, "three times torch's"),
    (1 / 3, "a third of torch's"),
    (4, "four times torch's"),
    (1 / 4, "a quarter of torch's"),
    (10, "ten times torch's"),
    (1 / 10, "a tenth of torch's"),
    (100, "a hundred times torch's"),
    (1 / 100, "a hundredth of torch's"),
    (1 / math.log(10), "torch's divided by ln 10, as if it came from log10"),
    (1 / math.log(2), "torch's divided by ln 2, as if it came from log2"),
    (math.log(10), "torch's times ln 10"),
    (math.log(2), "torch's times ln 2"),
)
_CUT = (
    (lambda t: np.maximum(t, 0), "0 in place of what is negative"),
    (lambda t: np.minimum(t, 0), "0 in place of what is positive"),
    (lambda t: np.clip(t, 0, 1), "what is beyond 0 and 1 cut off"),
    (lambda t: np.clip(t, -1, 1), "what is beyond -1 and 1 cut off"),
)
_SHIFTS = (1, -1, 2, -2, 1 / 2, -1 / 2)
_FUNCTIONS = (
    (np.abs, "torch's without its sign"),
    (lambda t: 1 - t, "1 minus torch's"),
    (np.square, "torch's squared"),
    (lambda t: np.sqrt(np.abs(t)), "the square root of torch's"),
    (np.log, "the logarithm of torch's: an exp is missing"),
    (lambda t: -np.log(t), "minus the logarithm of torch's"),
    (np.exp, "e to the power of torch's: there is one exp too many, or a logarithm is missing"),
    (lambda t: np.exp(-t), "e to the power of minus torch's"),
    (lambda t: 1 / t, "1 divided by torch's"),
    (lambda t: 1 / (1 + np.exp(-t)), "the sigmoid of torch's"),
    (np.tanh, "tanh of torch's"),
    (np.sign, "only the sign of torch's"),
    (np.trunc, "torch's with the decimals cut off"),
    (np.floor, "torch's, rounded down to a whole number"),
    (np.ceil, "torch's, rounded up to a whole number"),
    (np.round, "torch's, rounded to a whole number"),
    *((lambda t, d=digits: np.round(t, d), f"torch's, rounded to {digits} decimals") for digits in range(1, 8)),
)


def multiples(leaf: Leaf) -> Iterator[Phrase]:
    """Simple multiples of torch's, and multiples by a size of an input."""
    if not leaf.same_shape:
        return
    for factor, words in _MULTIPLES:
        if leaf.is_like(factor * leaf.torchs):
            yield f"{{each}} is {words}", leaf.clearly_wrong
    for size, words in _sizes(leaf).items():
        if leaf.is_like(size * leaf.torchs):
            yield f"{{each}} is torch's times {words}", leaf.clearly_wrong
        if leaf.is_like(leaf.torchs / size):
            yield f"{{each}} is torch's divided by {words}", leaf.clearly_wrong


def functions(leaf: Leaf) -> Iterator[Phrase]:
    """Well-known functions of torch's, and torch's plus a simple number."""
    if not leaf.same_shape:
        return
    with np.errstate(all="ignore"):
        for function, words in _FUNCTIONS:
            if leaf.is_like(function(leaf.torchs)):
                yield f"{{each}} is {words}", leaf.clearly_wrong
        for function, words in _CUT:
            cut = function(leaf.torchs)
            if leaf.is_like(cut):
                yield f"{{all}} is torch's, with {words}", leaf.clearly_wrong and len(np.unique(cut)) > 1
    if np.isfinite(leaf.yours).all() and (leaf.yours % 1 == 0).all():
        yield (
            "{all} holds whole numbers, and torch's does not",
            leaf.clearly_wrong and bool((leaf.torchs % 1 != 0).any()),
        )
    for shift in _SHIFTS:
        if leaf.is_like(leaf.torchs + shift):
            sign = "plus" if shift > 0 else "minus"
            yield f"{{each}} is torch's {sign} {abs(shift):g}", leaf.clearly_wrong


def constants(leaf: Leaf) -> Iterator[Phrase]:
    """One number in every place."""
    if not np.isfinite(leaf.yours).all():
        if np.isnan(leaf.yours).all():
            yield "{each} is nan", True
        return
    first = leaf.yours.flat[0]
    if (leaf.yours == first).all():
        if first in (0, 1):
            yield f"{{each}} is {int(first)}", leaf.clearly_wrong
        telling = leaf.clearly_wrong and not (leaf.torchs == leaf.torchs.flat[0]).all()
        if leaf.yours.size > 1:
            yield "all entries of {all} are one and the same number", telling


def shifted(leaf: Leaf) -> Iterator[Phrase]:
    """One number that torch's lacks."""
    if leaf.same_shape and leaf.yours.size > 1 and np.isfinite(leaf.yours).all() and leaf.is_wrong:
        gap = float(np.median(leaf.yours - leaf.torchs))
        if leaf.is_like(leaf.torchs + gap):
            yield "{each} differs from torch's by one and the same number", leaf.clearly_wrong


def proportions(leaf: Leaf) -> Iterator[Phrase]:
    """Entries that stand to one another as torch's do: a sum, a mean or a scale is another one."""
    if not leaf.same_shape or leaf.yours.size < 3 or not leaf.torchs.any():
        return
    factor = _common_factor(leaf.yours, leaf.torchs)
    if leaf.is_like(factor * leaf.torchs) and factor:
        yield "the entries of {all} are to one another as torch's: all are multiplied by one number", leaf.clearly_wrong
    if leaf.yours.ndim != 2 or min(leaf.yours.shape) < 2:
        return
    for axis, words in ((1, "row"), (0, "column")):
        scaled = np.stack([_common_factor(*pair) * pair[1] for pair in zip(*_lines(leaf, axis), strict=True)])
        if scaled.any() and leaf.is_like(scaled if axis else scaled.T):
            telling = leaf.clearly_wrong and leaf.yours.shape[axis] > 1
            yield f"each {words} of {{all}} is torch's, times a number of its own", telling


def _lines(leaf: Leaf, axis: int) -> tuple[np.ndarray, np.ndarray]:
    return (leaf.yours, leaf.torchs) if axis else (leaf.yours.T, leaf.torchs.T)


def _common_factor(yours: np.ndarray, torchs: np.ndarray) -> float:
    place = np.unravel_index(int(np.abs(torchs).argmax()), torchs.shape)
    with np.errstate(all="ignore"):
        factor = float(yours[place] / torchs[place])
    return factor if math.isfinite(factor) else 0.0


def _sizes(leaf: Leaf) -> dict[int, str]:
    """Return the sizes of the inputs that are more than 1, and what each counts."""
    found: dict[int, str] = {}
    for name, array in leaf.arrays.items():
        if array.ndim:
            found.setdefault(array.shape[0], f"the number of {'rows' if array.ndim > 1 else 'entries'} of {name}")
        if array.ndim > 1:
            found.setdefault(array.shape[-1], f"the number of columns of {name}")
            found.setdefault(array.size, f"the number of entries of {name}")
    if leaf.yours.size > 1:
        found.setdefault(leaf.yours.size, "the number of its entries")
    return {size: words for size, words in found.items() if size > 1}
