"""Lines and markers of one axes, as they are seen: what of them is visible, where, and how it looks."""

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.inset import InsetIndicator
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.spines import Spine
from matplotlib.text import Annotation

from grader_utils.figures.plain import numbers
from grader_utils.figures.seen.ink import seen_pieces, seen_spots
from grader_utils.figures.seen.noted import Stroke
from grader_utils.figures.seen.painter import Painter
from grader_utils.figures.seen.plain import hex_color, in_window

MOST_STROKES = 200
MOST_SEGMENTS = 2000
MOST_VERTICES = 2000
MOST_SPOTS = 500
_HELPERS = (Annotation, Rectangle, InsetIndicator)
"""What points at something, or frames it."""

NEAREST = 0.001
"""Shares of the window: of a line with very many vertices, those that are nearer to the one before are left out."""

SAME_PLACE = 0.1
"""Pixels: segments of one collection that end and begin nearer than this make one line."""


def seen_lines(painter: Painter, pages, own, window) -> list[dict]:
    """Describe the lines of the artists `own` that are seen in `window`, the box of their axes in pixels."""
    areas, lines, _ = pages
    seen: list[tuple[Stroke, np.ndarray]] = []
    for stroke in [stroke for stroke in painter.strokes if stroke.artist in own][:MOST_SEGMENTS]:
        pieces = seen_pieces(stroke, areas, lines)
        if not len(pieces) or (isinstance(stroke.artist, Spine) and _is_outside(pieces, window)):
            continue
        if seen and _continues(*seen[-1], stroke, pieces):
            seen[-1] = (seen[-1][0], np.concatenate([seen[-1][1], pieces]))
        else:
            seen.append((stroke, pieces))
    described, left = [], 5 * MOST_VERTICES
    for stroke, pieces in seen[:MOST_STROKES]:
        if left > 0:
            described.append(_line(stroke, pieces, window, min(left, MOST_VERTICES)))
            left -= len(described[-1]["x"])
    return described


def _is_outside(pieces: np.ndarray, window) -> bool:
    """Whether pieces lie beside a window, as a frame does."""
    ends = pieces.reshape(-1, 2)
    beyond = (ends < [window.x0 - 1, window.y0 - 1]) | (ends > [window.x1 + 1, window.y1 + 1])
    return bool(beyond.all(axis=0).any())


def _continues(before: Stroke, seen_before: np.ndarray, stroke: Stroke, pieces: np.ndarray) -> bool:
    """Whether a segment of a collection goes on where the one before it ends; their colors may change on the way."""
    return (
        stroke.artist is before.artist
        and isinstance(stroke.artist, LineCollection)
        and bool(np.abs(pieces[0, 0] - seen_before[-1, 1]).max() <= SAME_PLACE)
    )


def _line(stroke: Stroke, pieces, window, most) -> dict:
    """Pieces that continue one another become one run of vertices."""
    starts, ends = pieces[:, 0], pieces[:, 1]
    broken = np.concatenate([[True], np.abs(starts[1:] - ends[:-1]).max(axis=1) > SAME_PLACE])
    x, y = [], []
    for (start, end), new in zip(in_window(pieces, window).tolist(), broken, strict=True):
        if new:
            x += [None, start[0]] if x else [start[0]]
            y += [None, start[1]] if y else [start[1]]
        x.append(end[0])
        y.append(end[1])
    if len(x) > most:
        x, y = _thinned(x, y)
    helper = isinstance(stroke.artist, _HELPERS)
    return {"x": x[:most], "y": y[:most], "helper": helper, "whole": len(x) <= most, **look(stroke)}


def _thinned(x: list, y: list) -> tuple[list, list]:
    """Leave out vertices that lie hardly farther than the one before; each run keeps its ends."""
    kept = [0]
    for at in range(1, len(x)):
        before = kept[-1]
        is_end = at == len(x) - 1 or None in (x[at], x[at + 1], x[before])
        if is_end or max(abs(x[at] - x[before]), abs(y[at] - y[before])) > NEAREST:
            kept.append(at)
    return [x[at] for at in kept], [y[at] for at in kept]


def look(stroke: Stroke) -> dict:
    """How a line looks, in words that can be compared: the color on white, dashes in line widths, the marker."""
    color = [1 - stroke.alpha * (1 - share) for share in stroke.color]
    width = max(stroke.width, 1e-6)
    dashes = " ".join(f"{length * 1.39 / width:.1f}" for length in stroke.dashes[:8])
    marker = str(stroke.artist.get_marker()) if isinstance(stroke.artist, Line2D) else ""
    marker = "" if marker in ("None", "none", " ") else marker[:20]
    return {"color": hex_color(color), "dashes": dashes, "marker": marker}


def seen_markers(painter: Painter, pages, own, window) -> list[dict]:
    """Describe the markers of the artists `own` that are seen."""
    _, lines, everything = pages
    described = []
    for spots in [spots for spots in painter.spots if spots.artist in own][:MOST_STROKES]:
        places = in_window(seen_spots(spots, lines, everything, MOST_SPOTS), window)
        if len(places):
            size = np.round([spots.size / window.width, spots.size / window.height], 6)
            described.append({"x": numbers(places[:, 0]), "y": numbers(places[:, 1]), "size": numbers(size)})
    return described
