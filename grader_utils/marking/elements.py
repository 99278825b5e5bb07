"""What a drawing must show, as polylines in the window of a panel."""

from collections.abc import Sequence

import numpy as np

from grader_utils.marking.coverage import NEARLY_ALL, Element
from grader_utils.marking.geometry import clipped, evenly
from grader_utils.marking.panel import Panel
from grader_utils.questions.expected_figures import Curve, Line, Series

PLACES = 200
WINDOW = np.array([[0.0, 0.0], [1.0, 1.0]])

SHORTEST = 0.15
"""Where a line crosses less than this share of the window between what is asked for, it is looked for all over."""

ALL = 0.985
"""The share of a curve along which ink must be seen; markers on top do not hide it."""

NEARLY_ALL_OVER = 0.8
"""The share of the whole window that a line must cross where no frame says how long it should be."""


def curve_element(panel: Panel, curve: Curve) -> Element:
    """Return a curve over its range; on its continuation to the window's edges ink is right, too."""
    low, high = curve.over
    z = np.linspace(low, high, 2 * PLACES + 1)
    left, right = np.sort(panel.data(WINDOW)[:, 0])
    wide = np.unique(np.concatenate([z[::2], np.linspace(min(left, low), max(right, high), PLACES + 1)]))
    return Element(curve.said(), evenly(_drawn(panel, curve, z), PLACES), _drawn(panel, curve, wide), ALL)


def _drawn(panel: Panel, curve: Curve, z: np.ndarray) -> np.ndarray:
    return panel.window(np.column_stack([z, curve.function(z)]))


def line_element(panel: Panel, line: Line, frame: np.ndarray | None) -> Element | None:
    """Return a straight line between the edges of `frame`, data coordinates; None where none of it is in the window."""
    window = np.sort(panel.data(WINDOW), axis=0)
    whole = clipped(line.a, line.b, line.c, window)
    if whole is None:
        return None
    path = _straight(panel, whole)
    if frame is not None:
        inside = np.array([np.maximum(frame[0], window[0]), np.minimum(frame[1], window[1])])
        stretch = clipped(line.a, line.b, line.c, inside) if (inside[0] <= inside[1]).all() else None
        if stretch is not None:
            places = _straight(panel, stretch)
            if np.hypot(*(places[-1] - places[0])) >= SHORTEST:
                return Element(line.said(), evenly(places, PLACES), path)
    return Element(line.said(), evenly(path, PLACES), path, NEARLY_ALL_OVER)


def edge_element(panel: Panel, start: Sequence[float], end: Sequence[float], hidden: np.ndarray) -> Element:
    """Return a straight line between two markers of the size `hidden`, (2,); what lies under them need not be seen."""
    path = panel.window([start, end])
    places = evenly(path, PLACES)
    radius = np.maximum(hidden / 2, 1e-9)
    free = np.ones(len(places), dtype=bool)
    for marker in path:
        free &= np.hypot(*((places - marker) / radius).T) > 1.1
    return Element("", places[free] if free.any() else places[PLACES // 2 : PLACES // 2 + 1], path, NEARLY_ALL)


def series_element(panel: Panel, series: Series) -> Element:
    """Return a line through measured values."""
    path = panel.window(np.column_stack([series.x, series.y]))
    return Element(series.said(), evenly(path, PLACES), path, ALL)


def _straight(panel: Panel, ends: np.ndarray) -> np.ndarray:
    share = np.linspace(0, 1, 41)[:, None]
    return panel.window(ends[0] + share * (ends[1] - ends[0]))
