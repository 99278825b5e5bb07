"""Judges whether the two sides of a line are seen in two colors."""

from collections.abc import Iterator, Sequence

import numpy as np

from grader_utils.marking.panel import Panel
from grader_utils.messages import say

DIFFERENT = 12.0
"""Two colors of areas that are nearer than this (red, green, blue, 0 to 255 each, as a distance) look the same."""

ONE_COLOR = 0.9
"""The share of a side that must have its color."""

MOST_COVERED = 0.4
"""The share of the window that lines and markers may cover."""

LEAST_DOTS = 0.1
"""The share of a side that dots must fill to be its shading."""

AROUND = 0.25
"""How far around what is asked for a side is looked at, in shares of its size; farther away, where it is shaded."""


def half_plane_complaints(panel: Panel, w: Sequence[float], b: float, frame: np.ndarray | None) -> Iterator[str]:
    """Say what is wrong with the shading of both sides of w.x + b = 0; `frame`: a box that it must reach around."""
    if panel.shades is None:
        yield say("The two sides of the line are not shaded.")
        return
    x, y = _middles(panel)
    distance = (w[0] * x + w[1] * y + b) / float(np.hypot(*w))
    reach = 0.04 * max(np.ptp(x), np.ptp(y)) if frame is None else 0.04 * float(np.ptp(frame, axis=0).max())
    step = max(np.ptp(x) / x.shape[1], np.ptp(y) / y.shape[0])
    margin = max(reach, step)
    seen = ~np.isnan(panel.shades[..., 0])
    if seen.mean() < 1 - MOST_COVERED:
        yield say("Lines or markers cover the shading.")
        return
    colors = panel.shades
    if frame is not None:
        size = np.ptp(frame, axis=0)
        low, high = frame[0] - AROUND * size, frame[1] + AROUND * size
        near = (x >= low[0]) & (x <= high[0]) & (y >= low[1]) & (y <= high[1])
        looked_at = seen & (near | (_distance(colors, panel.ground) >= DIFFERENT))
    else:
        looked_at = seen
    above, below = looked_at & (distance > margin), looked_at & (distance < -margin)
    if not above.any() or not below.any():
        yield say("Only one side of the line lies inside the axes: set the limits so that both can be seen.")
        return
    complaints = list(_color_complaints(colors, above, below))
    if not (complaints and panel.by_dots and _dots_tell(panel, above, below)):
        yield from complaints


def _dots_tell(panel: Panel, above: np.ndarray, below: np.ndarray) -> bool:
    """Whether dots tell the sides apart by their hue, however much of the ground shines between and through them."""
    away = panel.shades - panel.ground
    strength = np.linalg.norm(away, axis=-1)
    dots = strength >= 2 * DIFFERENT
    if min(dots[above].mean(), dots[below].mean()) < LEAST_DOTS:
        return False
    hues = 100 * away / np.maximum(strength, 1e-9)[..., None]
    return not list(_color_complaints(hues, above & dots, below & dots))


def _color_complaints(colors: np.ndarray, above: np.ndarray, below: np.ndarray) -> Iterator[str]:
    one, other = _commonest(colors[above]), _commonest(colors[below])
    if _distance(one, other) < DIFFERENT:
        same = _distance(colors[above | below], one) < DIFFERENT
        yield (
            say("The two sides of the line are not shaded, or in one color.")
            if same.mean() > ONE_COLOR
            else say("The two sides of the line have the same color.")
        )
        return
    right_above, right_below = _distance(colors[above], one) < DIFFERENT, _distance(colors[below], other) < DIFFERENT
    if right_above.mean() < ONE_COLOR or right_below.mean() < ONE_COLOR:
        if (_distance(colors[above], other) < DIFFERENT).mean() > 1 - ONE_COLOR or (
            _distance(colors[below], one) < DIFFERENT
        ).mean() > 1 - ONE_COLOR:
            yield say("The shading changes its color somewhere else than at the line w.x + b = 0.")
        else:
            yield say("A side of the line has more than one color: two colors in all tell the sides apart.")


def _middles(panel: Panel) -> tuple[np.ndarray, np.ndarray]:
    """x and y of the places whose colors are known, data coordinates, in the shape of the grid."""
    rows, columns = panel.shades.shape[:2]
    across, up = (np.arange(columns) + 0.5) / columns, (np.arange(rows) + 0.5) / rows
    return np.meshgrid(panel.x.values(across), panel.y.values(up))


def _commonest(colors: np.ndarray) -> np.ndarray:
    values, counts = np.unique(colors.reshape(-1, 3), axis=0, return_counts=True)
    return values[counts.argmax()]


def _distance(colors: np.ndarray, other: np.ndarray) -> np.ndarray:
    return np.linalg.norm(colors - other, axis=-1)
