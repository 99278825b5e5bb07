"""Says where torch's numbers went: transposed, in another order or shape, or right in some places only."""

from collections.abc import Iterator

import numpy as np

from grader_utils.marking.observing.axes import axis_names
from grader_utils.marking.observing.leaf import Leaf
from grader_utils.marking.observing.phrase import Told, phrase
from grader_utils.messages import to_say

_ONE_OF = to_say("{all} is the {line} of torch's only")
_ALL_BUT = to_say("{all} is torch's without its {line}")
_EVERY_ROW = to_say("every row of {all} is the {line} of torch's")
_DIAGONAL = to_say("diagonal")
_FIRST = {
    "row": to_say("first row"),
    "column": to_say("first column"),
    "entry": to_say("first entry"),
    "matrix": to_say("first matrix"),
}
_LAST = {
    "row": to_say("last row"),
    "column": to_say("last column"),
    "entry": to_say("last entry"),
    "matrix": to_say("last matrix"),
}
_PIECES = (
    (lambda t: t[0], 1, _ONE_OF, _FIRST["row"]),
    (lambda t: t[-1], 1, _ONE_OF, _LAST["row"]),
    (lambda t: t[:, 0], 2, _ONE_OF, _FIRST["column"]),
    (lambda t: t[:, -1], 2, _ONE_OF, _LAST["column"]),
    (lambda t: t[:1], 1, _ONE_OF, _FIRST["row"]),
    (lambda t: t[-1:], 1, _ONE_OF, _LAST["row"]),
    (lambda t: t[:-1], 1, _ALL_BUT, _LAST["row"]),
    (lambda t: t[1:], 1, _ALL_BUT, _FIRST["row"]),
    (lambda t: t[:, :-1], 2, _ALL_BUT, _LAST["column"]),
    (lambda t: t[:, 1:], 2, _ALL_BUT, _FIRST["column"]),
    (lambda t: np.diagonal(t), 2, _ONE_OF, _DIAGONAL),
)
"""Pieces of an array, how many axes it must have for one, and what is said; see `_called`, too."""

_ALONG_AXIS_0 = {1: "entry", 2: "row"}
"""What an array of so many axes has along axis 0; of more axes, matrices."""

_ONE_TOO_MANY_AXES = {
    ("first", 1): to_say("the first entry in {all} is torch's, and the others are too many"),
    ("last", 1): to_say("the last entry in {all} is torch's, and the others are too many"),
    ("first", 2): to_say("the first of the arrays in {all} is torch's, and the others are too many"),
    ("last", 2): to_say("the last of the arrays in {all} is torch's, and the others are too many"),
}
_MOVED = (
    (1, to_say("{all} is torch's, moved one place on along {axis}")),
    (-1, to_say("{all} is torch's, moved one place back along {axis}")),
)
_OTHER_ORDER = (
    to_say("{all} has torch's rows, in another order"),
    to_say("{all} has torch's columns, in another order"),
)
_RIGHT_BY_SIGN = (
    (np.less, to_say("{all} is right where {name} is positive, and wrong where it is negative")),
    (np.greater, to_say("{all} is right where {name} is negative, and wrong where it is positive")),
)


def orders(leaf: Leaf) -> Iterator[Told]:
    """Torch's own numbers in other places; the number of entries must agree."""
    yours, torchs = leaf.yours, leaf.torchs
    if yours.size != torchs.size or torchs.ndim == 0:
        return
    if torchs.ndim == 2 and leaf.is_like(torchs.T):
        yield phrase(to_say("{all} is the transpose of torch's")), True
    if torchs.ndim > 2 and leaf.is_like(np.swapaxes(torchs, -1, -2)):
        yield phrase(to_say("each matrix in {all} is the transpose of torch's")), True
    if torchs.ndim > 2 and leaf.is_like(np.swapaxes(torchs, 0, 1)):
        yield phrase(to_say("the first two axes of {all} have changed places")), True
    if leaf.same_shape:
        yield from _same_shape_orders(leaf)
    elif leaf.is_like(torchs, yours.reshape(torchs.shape)):
        yield phrase(to_say("the numbers of {all} are right, only its shape is another one")), True
    if torchs.ndim == 2 and leaf.is_like(torchs.T.reshape(torchs.shape), yours.reshape(torchs.shape)):
        reshaped = to_say("{all} has the numbers of the transpose, filled in row by row, as reshape does it")
        yield phrase(reshaped), leaf.is_wrong
    if leaf.is_wrong and leaf.is_like(np.sort(torchs.ravel()), np.sort(yours.ravel())):
        yield phrase(to_say("{all} has torch's numbers, each of them, in other places")), torchs.size > 1


def _same_shape_orders(leaf: Leaf) -> Iterator[Told]:
    torchs, telling = leaf.torchs, leaf.clearly_wrong
    for axis in range(torchs.ndim):
        for what in axis_names(axis, torchs.ndim):
            if leaf.is_like(np.flip(torchs, axis)):
                yield phrase(to_say("{all} is torch's, reversed along {axis}"), axis=what), telling
            for shift, words in _MOVED:
                if leaf.is_like(np.roll(torchs, shift, axis)):
                    yield phrase(words, axis=what), telling
    if torchs.ndim == 2:
        turned = ((leaf.yours, torchs), (leaf.yours.T, torchs.T))
        for (mine, right), words in zip(turned, _OTHER_ORDER, strict=True):
            if leaf.is_like(_in_order(right), _in_order(mine)):
                yield phrase(words), telling


def _in_order(rows: np.ndarray) -> np.ndarray:
    """Return the rows sorted by their first entries; rounding may not decide."""
    return rows[np.lexsort(np.round(rows, 7).T[::-1])]


def pieces(leaf: Leaf) -> Iterator[Told]:
    """A piece of torch's, or torch's right in a piece."""
    torchs = leaf.torchs
    if not leaf.same_shape:
        for piece, least, words, line in _PIECES:
            if torchs.ndim >= least and leaf.is_like(piece(torchs)):
                yield phrase(words, line=phrase(_called(line, torchs.ndim))), len(torchs) > 1
        yield from _torchs_inside(leaf)
        return
    if torchs.ndim == 2:
        for place, line in ((0, _FIRST["row"]), (-1, _LAST["row"])):
            if leaf.is_like(np.broadcast_to(torchs[place], torchs.shape)):
                yield phrase(_EVERY_ROW, line=phrase(line)), leaf.clearly_wrong
    if torchs.ndim == 0 or not leaf.wrong.any() or leaf.wrong.all():
        return
    yield from _right_lines(leaf)
    yield from _right_by_sign(leaf)
    yield from _wrong_entries(leaf)


def _called(line: str, ndim: int) -> str:
    """Return what a line of a matrix is called in an array of so many axes."""
    names = next((names for names in (_FIRST, _LAST) if line == names["row"]), None)
    return names[_ALONG_AXIS_0.get(ndim, "matrix")] if names else line


def _torchs_inside(leaf: Leaf) -> Iterator[Told]:
    """Torch's with more around it, or less of it."""
    yours, torchs = leaf.yours, leaf.torchs
    if yours.ndim == torchs.ndim + 1:
        for place, name in ((-1, "last"), (0, "first")):
            if leaf.is_like(torchs, yours[place]):
                yield phrase(_ONE_TOO_MANY_AXES[name, min(yours.ndim, 2)]), len(yours) > 1
    if yours.ndim == 1 and yours.size < torchs.size:
        left = iter(torchs.ravel())
        if all(any(leaf.is_like(one, mine) for one in left) for mine in yours):
            some = to_say("{all} has some of torch's entries, in their order, and the others are missing")
            yield phrase(some), yours.size > 1


def _right_lines(leaf: Leaf) -> Iterator[Told]:
    along_0 = _ALONG_AXIS_0.get(leaf.wrong.ndim, "matrix")
    for axis, what in enumerate((along_0, "column") if leaf.wrong.ndim == 2 else (along_0,)):
        others = tuple(place for place in range(leaf.wrong.ndim) if place != axis)
        bad = leaf.wrong.any(axis=others)
        if len(bad) < 2:
            continue
        for place, line in ((0, _FIRST[what]), (-1, _LAST[what])):
            if bad.sum() == 1 and bad[place]:
                yield phrase(to_say("{all} is right but for its {line}"), line=phrase(line)), True
            if bad.sum() == len(bad) - 1 and not bad[place]:
                yield phrase(to_say("only the {line} of {all} is right"), line=phrase(line)), len(bad) > 2


def _right_by_sign(leaf: Leaf) -> Iterator[Told]:
    named = [(phrase(to_say("torch's answer")), leaf.torchs), *leaf.arrays.items()]
    for name, array in named:
        if array.shape != leaf.wrong.shape or not (array < 0).any() or not (array > 0).any():
            continue
        for compared_to, words in _RIGHT_BY_SIGN:
            if (leaf.wrong == compared_to(array, 0)).all():
                yield phrase(words, name=name), leaf.wrong.size > 2


def _wrong_entries(leaf: Leaf) -> Iterator[Told]:
    mine, right = leaf.yours[leaf.wrong], leaf.torchs[leaf.wrong]
    for value, words in (
        (np.zeros_like(right), to_say("every wrong entry of {all} is 0")),
        (-right, to_say("every wrong entry of {all} is torch's with the sign reversed")),
        (2 * right, to_say("every wrong entry of {all} is twice torch's")),
        (right / 2, to_say("every wrong entry of {all} is half of torch's")),
        (np.full_like(right, np.nan), to_say("every wrong entry of {all} is nan")),
    ):
        if leaf.is_like(value, mine):
            yield phrase(words), True
