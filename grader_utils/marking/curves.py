"""Judges the curves of a drawing, and says of one that is not seen in its place how it differs."""

from collections.abc import Iterator
from copy import copy

import numpy as np

from grader_utils.marking.coverage import CLOSE, Element, Found, Sight
from grader_utils.marking.panel import Panel
from grader_utils.marking.stray import is_level
from grader_utils.questions.expected import Curve

HALF = 0.5
"""The share of a curve that must be seen before what is missing is called a gap."""


def curve_complaints(panel: Panel, sight: Sight, curve: Curve, element: Element, found: Found) -> Iterator[str]:
    """Say what is wrong with a curve; `found`: what shows `element`, which is the curve in the panel's window."""
    if found.share >= element.need:
        return
    low, high = curve.over
    nearest = _bent(panel, sight).cover(element)
    found = nearest if nearest.strokes else found
    if not found.strokes or found.share < 0.02:
        yield f"No line follows {curve.name}. A curve needs many points, joined by a line: 100 are enough."
        return
    ends = np.concatenate([end for stroke in found.strokes for end in (stroke.starts, stroke.ends)])
    along = element.places[:, 0]
    if found.share > 0.3 and any(_stops(ends[:, 0] * sign, along * sign) for sign in (1, -1)):
        yield f"The curve of {curve.name} does not run all the way from x = {low:g} to x = {high:g}."
    elif (element.places < -CLOSE).any() or (element.places > 1 + CLOSE).any():
        yield f"The axes do not show all of {curve.name} from {low:g} to {high:g}: its limits cut it off."
    elif _drawn_beside(panel, element, found) is not None and sight.near(ends, [element], CLOSE).all():
        yield f"The points of the curve of {curve.name} lie too far apart: draw it through 100 points."
    else:
        yield _difference(panel, curve, element, found)


def _stops(ink: np.ndarray, along: np.ndarray) -> bool:
    """Whether a line ends inside the window before the curve does."""
    return bool(ink.max() < along.max() - 0.02 and 0.01 < abs(ink.max()) < 0.99)


def _difference(panel: Panel, curve: Curve, element: Element, found: Found) -> str:
    x, right = _missed_place(panel, element, found)
    drawn = _drawn_beside(panel, element, found)
    if drawn is None and found.share < HALF:
        return f"No line follows {curve.name}: at x = {x:.3g} for one, none is seen."
    if drawn is None:
        return f"The line along {curve.name} has a gap, at x = {x:.3g} for one: nothing is seen there."
    return f"No line follows {curve.name}. The nearest line at x = {x:.3g} is at {drawn:.4g}, torch {right:.4g}."


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
