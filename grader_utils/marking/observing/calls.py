"""Says that a result holds those of the calls before it, as a total does that is never begun anew."""

from collections.abc import Sequence

from grader_utils.marking.observing.leaf import Leaf
from grader_utils.marking.observing.phrase import Phrase, phrase
from grader_utils.messages import to_say

_CARRIED_OVER = to_say(
    "{all} is torch's plus your result of the part before: something is kept from one call to the next"
)


def carried_over(calls: Sequence[Leaf | None]) -> Phrase | None:
    """Return what is to be said of an array that grows from call to call, or None.

    Args:
        calls: the array as each call gave it, in the order of the calls, the right ones included; None where there
            is none. The first one may hold what calls before these left behind.
    """
    explained = 0
    for before, leaf in zip((None, *calls), calls, strict=False):
        if leaf is None:
            return None
        if before is None or not leaf.is_wrong:
            continue
        if before.yours.shape != leaf.torchs.shape or not leaf.is_like(leaf.torchs + before.yours):
            return None
        explained += leaf.clearly_wrong
    return phrase(_CARRIED_OVER) if explained > 1 else None
