"""Judges the curves of a drawing, and says of one that is not seen in its place how it differs."""

from collections.abc import Iterator
from copy import copy

import numpy as np

from grader_utils.marking.coverage import CLOSE, Element, Found, Sight
from grader_utils.marking.panel import Panel
from grader_utils.marking.stray import is_level
from grader_utils.messages import say
from grader_utils.questions.expected_figures import Curve

FEW_DOTS = 3
"""So many markers of one call may be a curve's points, which no line joins; fewer are not."""

HALF = 0.5
"""The share of a curve that must be seen before what is missing is called a gap."""


def curve_complaints(
    panel: Panel, sight: Sight, curve: Curve, element: Element, found: Found, levels: int = 0
) -> Iterator[str]:
    """Say what is wrong with a curve; `found`: what shows `element`, which is the curve in the panel's window.

    `levels`: so many horizontal and vertical lines are asked for besides.
    """
    if found.share >= element.need:
        return
    ends_of = {"name": curve.said(), "low": f"{curve.over[0]:g}", "high": f"{curve.over[1]:g}"}
    bent = _bent(panel, sight)
    if (
        not bent.strokes
        and max((len(spots.places) for spots in panel.spots), default=0) < FEW_DOTS
        and 0 < len(panel.strokes) <= levels
    ):
        x = _missed_place(panel, element, found)[0]
        yield say("No line follows {name}: at x = {x} for one, none is seen.", name=curve.said(), x=f"{x:.3g}")
        return
    nearest = bent.cover(element)
    found = nearest if nearest.strokes else found
    if not found.strokes or found.share < 0.02:
        yield say(
            "No line follows {name}. A curve needs many points, joined by a line: 100 are enough.", name=curve.said()
        )
        return
    ends = np.concatenate([end for stroke in found.strokes for end in (stroke.starts, stroke.ends)])
    if found.share > 0.3 and any(_stops(ends, element.places, sign) for sign in (1, -1)):
        yield say("The curve of {name} does not run all the way from x = {low} to x = {high}.", **ends_of)
    elif (element.places < -CLOSE).any() or (element.places > 1 + CLOSE).any():
        yield say("The axes do not show all of {name} from {low} to {high}: its limits cut it off.", **ends_of)
    elif _drawn_beside(panel, element, found) is not None and sight.near(ends, [element], CLOSE).all():
        yield say("The points of the curve of {name} lie too far apart: draw it through 100 points.", name=curve.said())
    else:
        yield _difference(panel, curve, element, found)


def _stops(ink: np.ndarray, along: np.ndarray, sign: int) -> bool:
    """Whether a line ends inside the window before the curve does, on the right or, for a sign of -1, on the left."""
    end = ink[(sign * ink[:, 0]).argmax()]
    return bool(sign * end[0] < (sign * along[:, 0]).max() - 0.02 and (np.abs(end - 0.5) < 0.49).all())


def _difference(panel: Panel, curve: Curve, element: Element, found: Found) -> str:
    x, right = _missed_place(panel, element, found)
    drawn = _drawn_beside(panel, element, found)
    at = {"name": curve.said(), "x": f"{x:.3g}"}
    if drawn is None and found.share < HALF:
        return say("No line follows {name}: at x = {x} for one, none is seen.", **at)
    if drawn is None:
        return say("The line along {name} has a gap, at x = {x} for one: nothing is seen there.", **at)
    return say(
        "No line follows {name}. The nearest line at x = {x} is at {drawn}, torch {right}.",
        **at,
        drawn=f"{drawn:.4g}",
        right=f"{right:.4g}",
    )


def _drawn_beside(panel: Panel, element: Element, found: Found) -> float | None:
    """y of the ink at the x of a place that is missed; None where nothing is drawn."""
    return _height_at(panel, found, _missed_place(panel, element, found)[0])


def _missed_place(panel: Panel, element: Element, found: Found) -> np.ndarray:
    missed = panel.data(element.places[found.missed])
    return missed[len(missed) // 2]


def _bent(panel: Panel, sight: Sight) -> Sight:
    """What is seen without horizontal and vertical lines: which line was meant as a curve."""
    bent = copy(sight)
    bent.strokes = [stroke for stroke in panel.strokes if not is_level(stroke)]
    return bent


def _height_at(panel: Panel, found: Found, x: float) -> float | None:
    """y of the first piece of ink at x, data coordinates; None where there is none."""
    at = panel.window([[x, 0]])[0, 0] if not panel.x.logarithmic else panel.x.shares(np.array([x]))[0]
    for stroke in found.strokes:
        left, right = np.sort([stroke.starts[:, 0], stroke.ends[:, 0]], axis=0)
        over = np.flatnonzero((left <= at) & (at <= right) & (right > left))
        if len(over):
            start, end = stroke.starts[over[0]], stroke.ends[over[0]]
            share = (at - start[0]) / (end[0] - start[0])
            return float(panel.y.values(start[1] + share * (end[1] - start[1])))
    return None
