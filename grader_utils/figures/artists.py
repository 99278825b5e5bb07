"""Lines, points and reference lines of a matplotlib Axes, in data coordinates, as data that JSON can hold."""

import numpy as np
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.contour import ContourSet
from matplotlib.lines import AxLine

from grader_utils.figures.plain import MOST_ARTISTS, attempt, numbers, text, visible

MOST_VERTICES = 2000


def lines_and_points(axes) -> dict:
    """Return what is drawn in an Axes, for `describe`: "lines", "points", "horizontals" and "verticals".

    At most 50 artists of a kind and 2,000 vertices of an artist (thinned evenly) are kept. Odd artists are left out.
    """
    lines, horizontals, verticals = [], [], []
    for artist in visible(axes.lines):
        attempt(_read_line, axes, artist, lines, horizontals, verticals)
    points = []
    for artist in visible(axes.lines):
        attempt(_read_markers, axes, artist, points)
    for artist in visible(axes.collections):
        if isinstance(artist, ContourSet):
            if not artist.filled:
                attempt(_read_contours, artist, lines)
        elif isinstance(artist, LineCollection):
            attempt(_read_segments, axes, artist, lines, horizontals, verticals)
        elif isinstance(artist, PathCollection):
            attempt(_read_scatter, axes, artist, points)
    lines, points = lines[:MOST_ARTISTS], points[:MOST_ARTISTS]
    for line in lines:
        _note_if_straight(line, horizontals, verticals)
    return {
        "lines": [_plain(line) for line in lines],
        "points": [_plain(cloud) for cloud in points],
        "horizontals": numbers(horizontals[:MOST_ARTISTS]),
        "verticals": numbers(verticals[:MOST_ARTISTS]),
    }


# Each function appends to the lists that it is given.


def _read_line(axes, artist, lines, horizontals, verticals):
    if artist.get_linestyle() in ("None", "none", " ", ""):
        return
    if isinstance(artist, AxLine):
        lines.append(_item(*_ends_of_axline(axes, artist), artist.get_label()))
        return
    _sort_in(axes, artist, artist.get_xydata(), lines, horizontals, verticals)


def _read_segments(axes, artist, lines, horizontals, verticals):
    for path in artist.get_paths()[:MOST_ARTISTS]:
        _sort_in(axes, artist, path.vertices, lines, horizontals, verticals)


def _sort_in(axes, artist, vertices, lines, horizontals, verticals):
    """A drawn line is data, or a reference line (data in one direction only), or decoration."""
    vertices = np.ma.filled(np.ma.asarray(vertices, dtype=float), np.nan)
    if len(vertices) < 2:
        return
    x_is_data, y_is_data = artist.get_transform().contains_branch_seperately(axes.transData)
    if x_is_data and y_is_data:
        lines.append(_item(*_to_data(axes, artist.get_transform(), vertices), artist.get_label()))
    elif y_is_data and _constant(vertices[:, 1]):
        horizontals.append(vertices[0, 1])
    elif x_is_data and _constant(vertices[:, 0]):
        verticals.append(vertices[0, 0])


def _read_markers(axes, artist, points):
    if isinstance(artist, AxLine) or str(artist.get_marker()) in ("None", "none", " ", ""):
        return
    vertices = np.ma.filled(np.ma.asarray(artist.get_xydata(), dtype=float), np.nan)
    if len(vertices) and all(artist.get_transform().contains_branch_seperately(axes.transData)):
        points.append(_item(*_to_data(axes, artist.get_transform(), vertices), artist.get_label()))


def _read_scatter(axes, artist, points):
    offsets = np.ma.filled(np.ma.asarray(artist.get_offsets(), dtype=float), np.nan)
    transform = artist.get_offset_transform()
    if len(offsets) and all(transform.contains_branch_seperately(axes.transData)):
        points.append(_item(*_to_data(axes, transform, offsets), artist.get_label()))


def _read_contours(artist, lines):
    for path in artist.get_paths():
        for piece in path.to_polygons(closed_only=False):
            moves = np.diff(piece, axis=0).any(axis=1)  # matplotlib repeats the last vertex of a piece
            piece = piece[np.concatenate([[True], moves])]
            if len(piece) >= 2:
                lines.append(_item(piece[:, 0], piece[:, 1], ""))


def _ends_of_axline(axes, artist):
    """Where an endless line leaves the axes: at both x limits, or at both y limits when it is vertical."""
    x1, y1 = artist.get_xy1()
    slope = artist.get_slope()
    if slope is None:
        x2, y2 = artist.get_xy2()
        slope = np.inf if x2 == x1 else (y2 - y1) / (x2 - x1)
    if np.isinf(slope):
        return np.array([x1, x1], dtype=float), np.array(axes.get_ylim())
    x = np.array(axes.get_xlim())
    return x, y1 + slope * (x - x1)


def _to_data(axes, transform, vertices):
    if transform != axes.transData:
        vertices = (transform - axes.transData).transform(vertices)
    return vertices[:, 0], vertices[:, 1]


def _item(x, y, label) -> dict:
    # Thinned before anything else looks at it, so that a million points cost little.
    keep = np.arange(len(x))
    if len(x) > MOST_VERTICES:
        keep = np.linspace(0, len(x) - 1, MOST_VERTICES).round().astype(int)
    return {"x": np.asarray(x, float)[keep], "y": np.asarray(y, float)[keep], "label": _label(label)}


def _note_if_straight(line, horizontals, verticals):
    if _constant(line["y"]) and not _constant(line["x"]):
        horizontals.append(line["y"][0])
    elif _constant(line["x"]) and not _constant(line["y"]):
        verticals.append(line["x"][0])


def _constant(values) -> bool:
    values = np.asarray(values, float)
    if not np.isfinite(values).all():
        return False
    return bool(np.ptp(values) <= 1e-9 * max(1e-3, np.abs(values).max()))


def _plain(item) -> dict:
    return {"x": numbers(item["x"]), "y": numbers(item["y"]), "label": item["label"]}


def _label(value) -> str:
    return "" if str(value).startswith("_") else text(value)
