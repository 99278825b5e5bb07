"""Says what an answer adds to torch's along an axis: one number to each row, or each entry to those behind it."""

from collections.abc import Iterator

import numpy as np

from grader_utils.marking.observing.leaf import Leaf
from grader_utils.marking.observing.phrase import Told, phrase
from grader_utils.messages import to_say

_SHIFTED = to_say("along its last axis, {all} differs from torch's by one and the same number")
_ADDED_UP = to_say("each entry of {all} is the sum of torch's up to it")
_AVERAGED = to_say("each entry of {all} is the mean of torch's up to it")


def shifted_rows(leaf: Leaf) -> Iterator[Told]:
    """A number for each row that torch's lacks."""
    if leaf.same_shape and leaf.yours.ndim and np.isfinite(leaf.yours).all() and np.isfinite(leaf.torchs).all():
        gap = np.median(leaf.yours - leaf.torchs, axis=-1, keepdims=True)
        if leaf.is_like(leaf.torchs + gap):
            yield phrase(_SHIFTED), leaf.clearly_wrong and leaf.yours.shape[-1] > 1


def running(leaf: Leaf) -> Iterator[Told]:
    """The sum, or the mean, of all entries so far in the place of each entry."""
    if leaf.same_shape and leaf.yours.ndim == 1:
        sums = np.cumsum(leaf.torchs)
        for words, made in ((_ADDED_UP, sums), (_AVERAGED, sums / np.arange(1, len(sums) + 1))):
            if leaf.is_like(made):
                yield phrase(words), leaf.clearly_wrong
