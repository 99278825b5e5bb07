"""Says where the entries of an answer stand to one another as torch's do."""

import math
from collections.abc import Iterator

import numpy as np

from grader_utils.marking.observing.leaf import Leaf
from grader_utils.marking.observing.phrase import Told, phrase
from grader_utils.messages import to_say

_SCALED_ALONG = {
    1: to_say("each row of {all} is torch's, times a number of its own"),
    0: to_say("each column of {all} is torch's, times a number of its own"),
}
"""By the axis along which the entries keep their proportions."""

_SCALED = to_say("the entries of {all} are to one another as torch's: all are multiplied by one number")
_SCALED_ALONG_LAST = to_say(
    "along its last axis, the entries of {all} are to one another as torch's: all are multiplied by one number"
)


def proportions(leaf: Leaf) -> Iterator[Told]:
    """Entries that stand to one another as torch's do: a sum, a mean or a scale is another one."""
    if not leaf.same_shape or leaf.yours.size < 3 or not leaf.torchs.any():
        return
    factor = _common_factor(leaf.yours, leaf.torchs)
    if leaf.is_like(factor * leaf.torchs) and factor:
        yield phrase(_SCALED), leaf.clearly_wrong
    if leaf.yours.ndim != 2 or min(leaf.yours.shape) < 2:
        return
    for axis, words in _SCALED_ALONG.items():
        scaled = np.stack([_common_factor(*pair) * pair[1] for pair in zip(*_lines(leaf, axis), strict=True)])
        if scaled.any() and leaf.is_like(scaled if axis else scaled.T):
            telling = leaf.clearly_wrong and leaf.yours.shape[axis] > 1
            yield phrase(words), telling


def proportions_of_samples(leaf: Leaf) -> Iterator[Told]:
    """The same for one sample and for batches of any number of axes, of which parts may have different ones."""
    if not leaf.same_shape or leaf.yours.ndim == 0:
        return
    rows, mine = (array.reshape(-1, array.shape[-1]) for array in (leaf.torchs, leaf.yours))
    factors = np.array([_common_factor(*pair) for pair in zip(mine, rows, strict=True)])
    if not leaf.is_like((factors[:, None] * rows).reshape(leaf.torchs.shape)):
        return
    filled = np.isclose(factors, 1)
    if (filled | (factors == 0)).all():
        right_or_0 = phrase(to_say("each row of {all} is right or 0"))
        yield right_or_0, leaf.clearly_wrong and filled.any() and not filled.all()
    else:
        yield phrase(_SCALED_ALONG_LAST), leaf.clearly_wrong and rows.shape[1] > 2


def _lines(leaf: Leaf, axis: int) -> tuple[np.ndarray, np.ndarray]:
    return (leaf.yours, leaf.torchs) if axis else (leaf.yours.T, leaf.torchs.T)


def _common_factor(yours: np.ndarray, torchs: np.ndarray) -> float:
    place = np.unravel_index(int(np.abs(torchs).argmax()), torchs.shape)
    with np.errstate(all="ignore"):
        factor = float(yours[place] / torchs[place])
    return factor if math.isfinite(factor) else 0.0
