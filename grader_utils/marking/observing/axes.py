"""Says which axis is one too many or too few: added up, averaged or repeated where it should not be, or not there."""

from collections.abc import Iterator

import numpy as np

from grader_utils.marking.observing.leaf import Leaf
from grader_utils.marking.observing.phrase import Phrase, Told, phrase
from grader_utils.messages import to_say

_REDUCED = (
    (
        np.sum,
        to_say("{all} would be torch's if it were added up along {axis}"),
        to_say("{all} is torch's, added up along {axis}, which should stay"),
        to_say("{all} is the sum of all entries of torch's"),
    ),
    (
        np.mean,
        to_say("{all} would be torch's if it were averaged along {axis}"),
        to_say("{all} is torch's, averaged along {axis}, which should stay"),
        to_say("{all} is the mean of all entries of torch's"),
    ),
)


def sums(leaf: Leaf) -> Iterator[Told]:
    """One axis too many or too few: what would be torch's if it were added up, or is torch's added up."""
    yours, torchs = leaf.yours, leaf.torchs
    if leaf.same_shape:
        return
    for axis, too_many, too_few, of_yours, of_torchs in _reductions(leaf):
        for what in axis_names(axis, yours.ndim):
            if any(leaf.is_like(torchs, reduced) for reduced in of_yours):
                yield phrase(too_many, axis=what), yours.shape[axis] > 1
        for what in axis_names(axis, torchs.ndim):
            if any(map(leaf.is_like, of_torchs)):
                yield phrase(too_few, axis=what), torchs.shape[axis] > 1
    if yours.size == 1 and torchs.size > 1:
        number = yours.reshape(())
        for function, *_, of_all in _REDUCED:
            if leaf.is_like(function(torchs), number):
                yield phrase(of_all), True
    yield from _repeated(leaf)


def _reductions(leaf: Leaf) -> Iterator[tuple[int, str, str, list[np.ndarray], list[np.ndarray]]]:
    """Yield axes, what is said, and yours and torch's reduced along the axis, without it and with it as one entry."""
    for axis in range(min(max(leaf.yours.ndim, leaf.torchs.ndim), 4)):
        for function, too_many, too_few, _ in _REDUCED:
            of_both = [
                [function(array, axis=axis, keepdims=keep) for keep in (False, True)] if axis < array.ndim else []
                for array in (leaf.yours, leaf.torchs)
            ]
            yield axis, too_many, too_few, *of_both


def axis_names(axis: int, ndim: int) -> list[Phrase]:
    """Return what an axis is called: the last of a vector is the first, too, and parts differ in their axes."""
    names = [phrase(to_say("its last axis"))] if axis == ndim - 1 else []
    names += [phrase(to_say("its first axis"))] if axis == 0 else []
    return names or [phrase(to_say("axis {number}"), number=axis)]


def _repeated(leaf: Leaf) -> Iterator[Told]:
    try:
        spread = np.broadcast_to(leaf.torchs, leaf.yours.shape)
    except ValueError:
        return
    if leaf.is_like(spread):
        repeated = to_say("{all} is torch's, repeated along an axis that should not be there")
        yield phrase(repeated), leaf.yours.size > leaf.torchs.size
