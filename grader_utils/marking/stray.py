"""Finds lines that belong to nothing that is asked for, and to no usual help for the eye."""

from collections.abc import Iterator, Sequence

import numpy as np

from grader_utils.marking.coverage import NEARLY_ALL, STRAY, Element, Sight
from grader_utils.marking.geometry import along
from grader_utils.marking.panel import Panel, Stroke
from grader_utils.messages import say

MOST = 0.5
"""How long lines that belong to nothing may be in all, in widths of the window."""

MOST_POINTING = 2.5
"""How long arrows of annotations and frames around a part of the picture may be in all, in widths of the window."""

MOST_HELPING = 6
"""How many further horizontal and vertical lines are taken for a help to read the axes."""

MOST_PARALLEL = 2
"""How many of these may run beside a straight line that is asked for and is level itself."""

STRAIGHT = 0.002


def stray_complaints(
    panel: Panel,
    sight: Sight,
    elements: Sequence[Element],
    curves: bool,
    points: Sequence[tuple[float, float]] = (),
    lines: Sequence[Stroke] = (),
) -> Iterator[str]:
    """Say which line belongs to nothing.

    Beside curves, one straight line is taken for a tangent. A horizontal or vertical line from one of `points`, data
    coordinates, to an element shows how far they are from each other. `lines`: the straight lines that are asked for.
    """
    markers = panel.window(points)
    lengths, longest, where, pointing = 0.0, 0.0, None, 0.0
    helping = parallel = 0
    for stroke in panel.strokes:
        places, parts = along(stroke.starts, stroke.ends, STRAY)
        stray = ~sight.near(places, elements, STRAY)
        length = float(parts[stray].sum())
        if length < STRAY:
            continue
        pointing += length if stroke.helper else 0.0
        if stroke.helper and pointing <= MOST_POINTING:
            continue
        if is_level(stroke):
            if _shows_a_distance(stroke, sight, elements, markers):
                continue
            helping += 1
            parallel += any(_direction(line) == _direction(stroke) for line in lines if is_level(line))
            if helping <= MOST_HELPING and parallel <= MOST_PARALLEL:
                continue
        elif curves and _is_straight(stroke):
            curves = False
            continue
        lengths += length if stroke.whole else 10.0
        if length > longest:
            longest, where = length, (stroke, places[stray])
    if lengths > MOST and where is not None:
        yield _said(panel, sight, elements, *where)


def _said(panel: Panel, sight: Sight, elements: Sequence[Element], stroke: Stroke, stray: np.ndarray) -> str:
    turns = np.sign((stroke.ends - stroke.starts)[:, 0])
    turns = turns[turns != 0]
    if np.count_nonzero(np.diff(turns)) > 3:
        for element in elements:
            if sight.covered_by((stroke,), element).share > NEARLY_ALL / 2:
                return say(
                    "The line along {name} runs back and forth across the picture. A line joins points in the order in "
                    "which they come: are yours in order along x?",
                    name=element.name,
                )
    return say(
        "A line that nobody asked for runs from {start} to {end}. Draw what is asked for, and little beside it.",
        start=panel.said(stray[0]),
        end=panel.said(stray[-1]),
    )


def _shows_a_distance(stroke: Stroke, sight: Sight, elements: Sequence[Element], markers: np.ndarray) -> bool:
    ink = np.concatenate([stroke.starts, stroke.ends])
    ends = np.array([ink.min(axis=0), ink.max(axis=0)])
    at_marker = [bool((np.abs(markers - end) <= STRAY).all(axis=1).any()) for end in ends]
    on_element = sight.near(ends, elements, STRAY)
    return bool((at_marker[0] and on_element[1]) or (at_marker[1] and on_element[0]))


def is_level(stroke: Stroke) -> bool:
    """Whether a line is horizontal or vertical."""
    return bool(_direction(stroke))


def _direction(stroke: Stroke) -> str:
    """The axis along which a line runs, "x" or "y", or "" where it is neither horizontal nor vertical."""
    width, height = np.ptp(np.concatenate([stroke.starts, stroke.ends]), axis=0)
    return "x" if height <= STRAIGHT else "y" if width <= STRAIGHT else ""


def _is_straight(stroke: Stroke) -> bool:
    ink = np.concatenate([stroke.starts, stroke.ends])
    middle = ink - ink.mean(axis=0)
    return bool(np.linalg.svd(middle, compute_uv=False)[1] <= STRAIGHT * np.sqrt(len(ink)))
