"""Judges the numbers along the axes of a drawing: they say where things are."""

import re
from collections.abc import Iterator

from grader_utils.marking.panel import Panel
from grader_utils.messages import say

NEAR = 0.02
"""A number may differ so much from its tick's place, as a share of the window, or by what it was rounded."""

_NUMBER = re.compile(r"[+-]?\d+(?:\.(?P<decimals>\d+))?")
_NOT_SAID = re.compile(r"\\mathdefault|[${}\s]")


def tick_complaints(panel: Panel) -> Iterator[str]:
    """Say which axis has a number at a place that is another; words, fractions and powers are left alone."""
    for axis, scale, ticks in (("x", panel.x, panel.xticks), ("y", panel.y, panel.yticks)):
        for place, text in ticks:
            said = _NUMBER.fullmatch(_NOT_SAID.sub("", text).replace("\u2212", "-"))
            if not said:
                continue
            size = abs(place) if scale.logarithmic else abs(scale.high - scale.low)
            rounded = 0.5 * 10.0 ** -len(said["decimals"] or "")
            if abs(float(said[0]) - place) > NEAR * size + rounded:
                yield say(
                    "The {axis} axis says {text} where {place} is: let matplotlib write its numbers.",
                    axis=axis,
                    text=text[:20],
                    place=f"{place:.3g}",
                )
                break


def unnumbered_complaints(panel: Panel) -> Iterator[str]:
    """Say that nothing beside the axes tells where things are."""
    if not panel.numbered:
        yield say("Neither axis has numbers that can be read, and they say where things are: leave matplotlib's there.")
