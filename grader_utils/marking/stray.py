"""Finds lines that belong to nothing that is asked for, and to no usual help for the eye."""

from collections.abc import Iterator, Sequence

import numpy as np

from grader_utils.marking.coverage import NEARLY_ALL, STRAY, Element, Sight
from grader_utils.marking.geometry import along
from grader_utils.marking.panel import Panel, Stroke

MOST = 0.5
"""How long lines that belong to nothing may be in all, in widths of the window."""

MOST_HELPING = 6
"""How many further horizontal and vertical lines are taken for a help to read the axes."""

STRAIGHT = 0.002


def stray_complaints(panel: Panel, sight: Sight, elements: Sequence[Element], curves: bool) -> Iterator[str]:
    """Say which line belongs to nothing. Beside curves, one straight line is taken for a tangent."""
    lengths, longest, where = 0.0, 0.0, None
    helping = 0
    for stroke in panel.strokes:
        if stroke.helper:
            continue
        places, parts = along(stroke.starts, stroke.ends, STRAY)
        stray = ~sight.near(places, elements, STRAY)
        length = float(parts[stray].sum())
        if length < STRAY:
            continue
        if is_level(stroke):
            helping += 1
            if helping <= MOST_HELPING:
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
                return (
                    f"The line along {element.name} runs back and forth across the picture. A line joins points in "
                    "the order in which they come: are yours in order along x?"
                )
    return (
        f"A line that nobody asked for runs from {panel.said(stray[0])} to {panel.said(stray[-1])}. Draw what is asked "
        "for, and little beside it."
    )


def is_level(stroke: Stroke) -> bool:
    """Whether a line is horizontal or vertical."""
    ink = np.concatenate([stroke.starts, stroke.ends])
    return bool((np.ptp(ink, axis=0) <= STRAIGHT).any())


def _is_straight(stroke: Stroke) -> bool:
    ink = np.concatenate([stroke.starts, stroke.ends])
    middle = ink - ink.mean(axis=0)
    return bool(np.linalg.svd(middle, compute_uv=False)[1] <= STRAIGHT * np.sqrt(len(ink)))
