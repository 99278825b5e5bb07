"""Says where torch's numbers went: transposed, in another order or shape, added up, or right in some places only."""

from collections.abc import Iterator

import numpy as np

from grader_utils.marking.observing.leaf import Leaf, Phrase

_FIRST_OF = (
    (lambda t: t[0], 1, "the first row of torch's only"),
    (lambda t: t[-1], 1, "the last row of torch's only"),
    (lambda t: t[:, 0], 2, "the first column of torch's only"),
    (lambda t: t[:, -1], 2, "the last column of torch's only"),
    (lambda t: t[:1], 1, "the first row of torch's only"),
    (lambda t: t[-1:], 1, "the last row of torch's only"),
    (lambda t: t[:-1], 1, "torch's without its last row"),
    (lambda t: t[1:], 1, "torch's without its first row"),
    (lambda t: t[:, :-1], 2, "torch's without its last column"),
    (lambda t: t[:, 1:], 2, "torch's without its first column"),
    (lambda t: np.diagonal(t), 2, "the diagonal of torch's only"),
)


def orders(leaf: Leaf) -> Iterator[Phrase]:
    """Torch's own numbers in other places; the number of entries must agree."""
    yours, torchs = leaf.yours, leaf.torchs
    if yours.size != torchs.size or torchs.ndim == 0:
        return
    if torchs.ndim == 2 and leaf.is_like(torchs.T):
        yield "{all} is the transpose of torch's", True
    if torchs.ndim > 2 and leaf.is_like(np.swapaxes(torchs, -1, -2)):
        yield "each matrix in {all} is the transpose of torch's", True
    if torchs.ndim > 2 and leaf.is_like(np.swapaxes(torchs, 0, 1)):
        yield "the first two axes of {all} have changed places", True
    if leaf.same_shape:
        yield from _same_shape_orders(leaf)
    elif leaf.is_like(torchs, yours.reshape(torchs.shape)):
        yield "the numbers of {all} are right, only its shape is another one", True
    if torchs.ndim == 2 and leaf.is_like(torchs.T.reshape(torchs.shape), yours.reshape(torchs.shape)):
        yield "{all} has the numbers of the transpose, filled in row by row, as reshape does it", leaf.is_wrong
    if leaf.is_wrong and leaf.is_like(np.sort(torchs.ravel()), np.sort(yours.ravel())):
        yield "{all} has torch's numbers, each of them, in other places", torchs.size > 1


def _same_shape_orders(leaf: Leaf) -> Iterator[Phrase]:
    torchs, telling = leaf.torchs, leaf.clearly_wrong
    for axis in range(torchs.ndim):
        for what in _axis_names(axis, torchs.ndim):
            if leaf.is_like(np.flip(torchs, axis)):
                yield f"{{all}} is torch's, reversed along {what}", telling
            for shift, words in ((1, "on"), (-1, "back")):
                if leaf.is_like(np.roll(torchs, shift, axis)):
                    yield f"{{all}} is torch's, moved one place {words} along {what}", telling
    if torchs.ndim == 2:
        for mine, right, what in ((leaf.yours, torchs, "rows"), (leaf.yours.T, torchs.T, "columns")):
            if leaf.is_like(_in_order(right), _in_order(mine)):
                yield f"{{all}} has torch's {what}, in another order", telling


def _in_order(rows: np.ndarray) -> np.ndarray:
    """Return the rows sorted by their first entries; rounding may not decide."""
    return rows[np.lexsort(np.round(rows, 7).T[::-1])]


def sums(leaf: Leaf) -> Iterator[Phrase]:
    """One axis too many or too few: what would be torch's if it were added up, or is torch's added up."""
    yours, torchs = leaf.yours, leaf.torchs
    if leaf.same_shape:
        return
    for axis, words, of_yours, of_torchs in _reductions(leaf):
        for what in _axis_names(axis, yours.ndim):
            if any(leaf.is_like(torchs, reduced) for reduced in of_yours):
                yield f"{{all}} would be torch's if it were {words} along {what}", yours.shape[axis] > 1
        for what in _axis_names(axis, torchs.ndim):
            if any(map(leaf.is_like, of_torchs)):
                yield f"{{all}} is torch's, {words} along {what}, which should stay", torchs.shape[axis] > 1
    if yours.size == 1 and torchs.size > 1:
        number = yours.reshape(())
        for function, words in ((np.sum, "the sum of all entries"), (np.mean, "the mean of all entries")):
            if leaf.is_like(function(torchs), number):
                yield f"{{all}} is {words} of torch's", True
    yield from _repeated(leaf)


def _reductions(leaf: Leaf) -> Iterator[tuple[int, str, list[np.ndarray], list[np.ndarray]]]:
    """Yield axes, words, and yours and torch's reduced along the axis, without it and with it as one entry."""
    for axis in range(min(max(leaf.yours.ndim, leaf.torchs.ndim), 4)):
        for function, words in ((np.sum, "added up"), (np.mean, "averaged")):
            of_both = [
                [function(array, axis=axis, keepdims=keep) for keep in (False, True)] if axis < array.ndim else []
                for array in (leaf.yours, leaf.torchs)
            ]
            yield axis, words, *of_both


def _axis_names(axis: int, ndim: int) -> list[str]:
    """Return what an axis is called: the last of a vector is the first, too, and parts differ in their axes."""
    names = (["its last axis"] if axis == ndim - 1 else []) + (["its first axis"] if axis == 0 else [])
    return names or [f"axis {axis}"]


def _repeated(leaf: Leaf) -> Iterator[Phrase]:
    try:
        spread = np.broadcast_to(leaf.torchs, leaf.yours.shape)
    except ValueError:
        return
    if leaf.is_like(spread):
        yield "{all} is torch's, repeated along an axis that should not be there", leaf.yours.size > leaf.torchs.size


def pieces(leaf: Leaf) -> Iterator[Phrase]:
    """A piece of torch's, or torch's right in a piece."""
    torchs = leaf.torchs
    if not leaf.same_shape:
        for piece, least, words in _FIRST_OF:
            if torchs.ndim >= least and len(torchs) > 1 and leaf.is_like(piece(torchs)):
                if torchs.ndim == 1:
                    words = words.replace("row", "entry")
                yield f"{{all}} is {words}", True
        return
    if torchs.ndim == 0 or not leaf.wrong.any() or leaf.wrong.all():
        return
    yield from _right_lines(leaf)
    yield from _right_by_sign(leaf)
    yield from _wrong_entries(leaf)


def _right_lines(leaf: Leaf) -> Iterator[Phrase]:
    for axis, what in enumerate(("row", "column")[: min(leaf.wrong.ndim, 2)]):
        others = tuple(place for place in range(leaf.wrong.ndim) if place != axis)
        bad = leaf.wrong.any(axis=others)
        if len(bad) < 2:
            continue
        what = "entry" if leaf.wrong.ndim == 1 else what
        for place, name in ((0, "first"), (-1, "last")):
            if bad.sum() == 1 and bad[place]:
                yield f"{{all}} is right but for its {name} {what}", True
            if bad.sum() == len(bad) - 1 and not bad[place]:
                yield f"only the {name} {what} of {{all}} is right", len(bad) > 2


def _right_by_sign(leaf: Leaf) -> Iterator[Phrase]:
    named = {"torch's answer": leaf.torchs} | leaf.arrays
    for name, array in named.items():
        if array.shape != leaf.wrong.shape or not (array < 0).any() or not (array > 0).any():
            continue
        for sign, other, where in (("positive", "negative", array < 0), ("negative", "positive", array > 0)):
            if (leaf.wrong == where).all():
                yield f"{{all}} is right where {name} is {sign}, and wrong where it is {other}", leaf.wrong.size > 2


def _wrong_entries(leaf: Leaf) -> Iterator[Phrase]:
    mine, right = leaf.yours[leaf.wrong], leaf.torchs[leaf.wrong]
    for value, words in (
        (np.zeros_like(right), "0"),
        (-right, "torch's with the sign reversed"),
        (2 * right, "twice torch's"),
        (right / 2, "half of torch's"),
        (np.full_like(right, np.nan), "nan"),
    ):
        if leaf.is_like(value, mine):
            yield f"every wrong entry of {{all}} is {words}", True
