"""Says by what simple factor, number or input an answer differs from torch's."""

import math
from collections.abc import Iterator

import numpy as np

from grader_utils.marking.observing.leaf import Leaf
from grader_utils.marking.observing.phrase import Phrase, Told, phrase
from grader_utils.messages import to_say

_MULTIPLES = (
    (-1, to_say("{each} is torch's with the sign reversed")),
    (2, to_say("{each} is twice torch's")),
    (1 / 2, to_say("{each} is half of torch's")),
    (-2, to_say("{each} is minus twice torch's")),
    (-1 / 2, to_say("{each} is minus half of torch's")),
    (3, to_say("{each} is three times torch's")),
    (1 / 3, to_say("{each} is a third of torch's")),
    (4, to_say("{each} is four times torch's")),
    (1 / 4, to_say("{each} is a quarter of torch's")),
    (10, to_say("{each} is ten times torch's")),
    (1 / 10, to_say("{each} is a tenth of torch's")),
    (100, to_say("{each} is a hundred times torch's")),
    (1 / 100, to_say("{each} is a hundredth of torch's")),
    (1 / math.log(10), to_say("{each} is torch's divided by ln 10, as if it came from log10")),
    (1 / math.log(2), to_say("{each} is torch's divided by ln 2, as if it came from log2")),
    (math.log(10), to_say("{each} is torch's times ln 10")),
    (math.log(2), to_say("{each} is torch's times ln 2")),
)
_CUT = (
    (lambda t: np.maximum(t, 0), to_say("{all} is torch's, with 0 in place of what is negative")),
    (lambda t: np.minimum(t, 0), to_say("{all} is torch's, with 0 in place of what is positive")),
    (lambda t: np.clip(t, 0, 1), to_say("{all} is torch's, with what is beyond 0 and 1 cut off")),
    (lambda t: np.clip(t, -1, 1), to_say("{all} is torch's, with what is beyond -1 and 1 cut off")),
)
NEARLY = 0.01
_SHIFTS = (1, -1, 2, -2, 1 / 2, -1 / 2)
_FUNCTIONS = (
    (np.abs, to_say("{each} is torch's without its sign")),
    (lambda t: 1 - t, to_say("{each} is 1 minus torch's")),
    (np.square, to_say("{each} is torch's squared")),
    (lambda t: np.sqrt(np.abs(t)), to_say("{each} is the square root of torch's")),
    (np.log, to_say("{each} is the logarithm of torch's: an exp is missing")),
    (lambda t: -np.log(t), to_say("{each} is minus the logarithm of torch's")),
    (np.exp, to_say("{each} is e to the power of torch's: there is one exp too many, or a logarithm is missing")),
    (lambda t: np.exp(-t), to_say("{each} is e to the power of minus torch's")),
    (lambda t: 1 / t, to_say("{each} is 1 divided by torch's")),
    (lambda t: 1 / (1 + np.exp(-t)), to_say("{each} is the sigmoid of torch's")),
    (np.tanh, to_say("{each} is tanh of torch's")),
    (np.sign, to_say("{each} is only the sign of torch's")),
)
_TO_WHOLE_NUMBERS = (
    (np.trunc, to_say("{each} is torch's with the decimals cut off")),
    (np.floor, to_say("{each} is torch's, rounded down to a whole number")),
    (np.ceil, to_say("{each} is torch's, rounded up to a whole number")),
    (np.round, to_say("{each} is torch's, rounded to a whole number")),
)
MOST_DECIMALS = 8
_ROUNDED_TO_ONE = to_say("{each} is torch's, rounded to {count} decimal")
_ROUNDED = to_say("{each} is torch's, rounded to {count} decimals")
_SHIFTED_UP, _SHIFTED_DOWN = to_say("{each} is torch's plus {number}"), to_say("{each} is torch's minus {number}")
_NUMBER_OF_ROWS = to_say("the number of rows of {name}")
_NUMBER_OF_COLUMNS = to_say("the number of columns of {name}")
_NUMBER_OF_ENTRIES = to_say("the number of entries of {name}")


def multiples(leaf: Leaf) -> Iterator[Told]:
    """Simple multiples of torch's, and multiples by a size of an input."""
    if not leaf.same_shape:
        return
    for factor, words in _MULTIPLES:
        if leaf.is_like(factor * leaf.torchs):
            yield phrase(words), leaf.clearly_wrong
    for size, counted in _sizes(leaf):
        if leaf.is_like(size * leaf.torchs):
            yield phrase(to_say("{each} is torch's times {size}"), size=counted), leaf.clearly_wrong
        if leaf.is_like(leaf.torchs / size):
            yield phrase(to_say("{each} is torch's divided by {size}"), size=counted), leaf.clearly_wrong


def functions(leaf: Leaf) -> Iterator[Told]:
    """Well-known functions of torch's, and torch's plus a simple number."""
    if not leaf.same_shape:
        return
    with np.errstate(all="ignore"):
        for function, words in _FUNCTIONS:
            if leaf.is_like(function(leaf.torchs)):
                yield phrase(words), leaf.clearly_wrong and not leaf.decides
        for function, words in _TO_WHOLE_NUMBERS:
            if (leaf.yours % 1 == 0).all() and leaf.is_like(function(leaf.torchs)):
                yield phrase(words), leaf.clearly_wrong
        for function, words in _CUT:
            cut = function(leaf.torchs)
            if leaf.is_like(cut):
                yield phrase(words), leaf.clearly_wrong and len(np.unique(cut)) > 1
    for decimals in range(1, MOST_DECIMALS):
        if leaf.is_like(np.round(leaf.torchs, decimals)):
            yield phrase(_ROUNDED_TO_ONE if decimals == 1 else _ROUNDED, count=decimals), leaf.is_wrong
    if np.isfinite(leaf.yours).all() and (leaf.yours % 1 == 0).all():
        yield (
            phrase(to_say("{all} holds whole numbers, also where torch's does not")),
            leaf.clearly_wrong and bool((leaf.torchs % 1 != 0).any()),
        )
    for shift in _SHIFTS:
        if leaf.is_like(leaf.torchs + shift):
            words = _SHIFTED_UP if shift > 0 else _SHIFTED_DOWN
            yield phrase(words, number=f"{abs(shift):g}"), leaf.clearly_wrong


def constants(leaf: Leaf) -> Iterator[Told]:
    """One number in every place."""
    if not np.isfinite(leaf.yours).all():
        if np.isnan(leaf.yours).all():
            yield phrase(to_say("{each} is nan")), True
        return
    first = leaf.yours.flat[0]
    if (leaf.yours == first).all():
        if first in (0, 1):
            yield phrase(to_say("{each} is {number}"), number=int(first)), leaf.clearly_wrong
        telling = leaf.clearly_wrong and not (leaf.torchs == leaf.torchs.flat[0]).all()
        if leaf.yours.size > 1:
            yield phrase(to_say("all entries of {all} are one and the same number")), telling


def shifted(leaf: Leaf) -> Iterator[Told]:
    """One number that torch's lacks."""
    if leaf.same_shape and leaf.yours.size > 1 and np.isfinite(leaf.yours).all() and leaf.is_wrong:
        gap = float(np.median(leaf.yours - leaf.torchs))
        if leaf.is_like(leaf.torchs + gap):
            yield phrase(to_say("{each} differs from torch's by one and the same number")), leaf.clearly_wrong


def approximations(leaf: Leaf) -> Iterator[Told]:
    """Torch's, nearly: a number that was rounded on the way, or measured."""
    if leaf.same_shape and (np.abs(leaf.yours - leaf.torchs) <= NEARLY * np.abs(leaf.torchs)).all():
        nearly = to_say("{each} is less than 1 % away from torch's, as after rounding or with a coarse step")
        yield phrase(nearly), leaf.is_wrong


def _sizes(leaf: Leaf) -> list[tuple[int, Phrase]]:
    """Return the sizes of the inputs that are more than 1, and all that each counts: in other parts they differ."""
    found: list[tuple[int, Phrase]] = []
    for name, array in leaf.arrays.items():
        rows = phrase(_NUMBER_OF_ROWS, name=name)
        entries = phrase(_NUMBER_OF_ENTRIES, name=name)
        if array.ndim:
            found.append((array.shape[0], rows if array.ndim > 1 else entries))
        if array.ndim > 1:
            found += [(array.shape[-1], phrase(_NUMBER_OF_COLUMNS, name=name)), (array.size, entries)]
    found.append((leaf.yours.size, phrase(to_say("the number of its entries"))))
    return [(size, words) for size, words in found if size > 1]
