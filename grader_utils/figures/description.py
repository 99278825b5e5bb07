"""A matplotlib figure as plain data: lines, points, labels, limits, shading.

It knows matplotlib, and nothing of Jupyter, of questions or of marks.
"""

import math

import numpy as np
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.contour import ContourSet
from matplotlib.lines import AxLine

from grader_utils.figures.shading import shading

MOST_ARTISTS = 50
MOST_VERTICES = 2000
MOST_CHARACTERS = 200


def describe(figure) -> dict:
    """Describe a Figure, or the figure of an Axes, as data that JSON can hold.

    Returns {"axes": [...], "suptitle": str}. Each axes has "title", "xlabel", "ylabel" (str), "xlim", "ylim"
    ([low, high] in data coordinates), "lines" and "points" (lists of {"x": [...], "y": [...], "label": str}),
    "horizontals" and "verticals" (lists of floats), "texts", "legend" (lists of str) and "shading"
    (None, or {"x": 21 floats, "y": 21 floats, "colors": 21 rows of 21 "#rrggbb", row i belongs to y[i]}).

    Floats that are not finite become None. At most 50 artists of a kind, 2,000 vertices of an artist (thinned
    evenly) and 200 characters of a text are kept. Colorbars are left out. The figure is not changed.

    Raises TypeError for anything but a Figure or an Axes; odd artists are left out in silence.
    """
    figure = figure_of(figure)
    shared_legend = [entry for legend in figure.legends for entry in _legend_entries(legend)]
    return {
        "axes": [_describe_axes(axes, shared_legend) for axes in described_axes(figure)],
        "suptitle": _text(figure.get_suptitle()),
    }


def figure_of(thing):
    """The Figure itself, or the Figure of an Axes. Raises TypeError for anything else."""
    figure = getattr(thing, "figure", thing)
    figure = getattr(figure, "figure", figure)  # from a subfigure to the whole
    if not (hasattr(figure, "axes") and hasattr(figure, "get_suptitle")):
        raise TypeError(f"expected a matplotlib Figure, got {type(thing).__name__}")
    return figure


def described_axes(figure) -> list:
    """The axes of a figure that are described, in the order of the description: all but colorbars."""
    axes = [one for one in figure.axes if one.get_label() != "<colorbar>" and one.get_visible()]
    return axes[:MOST_ARTISTS]


def _describe_axes(axes, shared_legend) -> dict:
    lines, horizontals, verticals = [], [], []
    for artist in _visible(axes.lines):
        _attempt(_read_line, axes, artist, lines, horizontals, verticals)
    points = []
    for artist in _visible(axes.lines):
        _attempt(_read_markers, axes, artist, points)
    for artist in _visible(axes.collections):
        if isinstance(artist, ContourSet):
            if not artist.filled:
                _attempt(_read_contours, artist, lines)
        elif isinstance(artist, LineCollection):
            _attempt(_read_segments, axes, artist, lines, horizontals, verticals)
        elif isinstance(artist, PathCollection):
            _attempt(_read_scatter, axes, artist, points)
    lines, points = lines[:MOST_ARTISTS], points[:MOST_ARTISTS]
    for line in lines:
        _note_if_straight(line, horizontals, verticals)
    return {
        "title": _title(axes),
        "xlabel": _text(axes.get_xlabel()),
        "ylabel": _text(axes.get_ylabel()),
        "xlim": _floats(axes.get_xlim()),
        "ylim": _floats(axes.get_ylim()),
        "lines": [_plain(line) for line in lines],
        "horizontals": _floats(horizontals[:MOST_ARTISTS]),
        "verticals": _floats(verticals[:MOST_ARTISTS]),
        "points": [_plain(cloud) for cloud in points],
        "texts": _texts(axes.texts),
        "legend": (_legend_entries(axes.get_legend()) + shared_legend)[:MOST_ARTISTS],
        "shading": _attempt(shading, axes),
    }


def _attempt(read, *arguments):
    """Call `read`; an artist that cannot be read is left out, as a description never fails."""
    try:
        return read(*arguments)
    except Exception:
        return None


def _visible(artists) -> list:
    return [artist for artist in artists if artist.get_visible()]


# Reading artists: each function appends to the lists that it is given.


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


# Turning numbers and texts into what JSON can hold.


def _plain(item) -> dict:
    return {"x": _floats(item["x"]), "y": _floats(item["y"]), "label": item["label"]}


def _floats(values) -> list:
    return [value if math.isfinite(value) else None for value in np.asarray(values, dtype=float).tolist()]


def _text(value) -> str:
    return str(value)[:MOST_CHARACTERS]


def _label(value) -> str:
    return "" if str(value).startswith("_") else _text(value)


def _texts(artists) -> list:
    return [_text(artist.get_text()) for artist in _visible(artists) if _text(artist.get_text())][:MOST_ARTISTS]


def _title(axes) -> str:
    titles = [axes.get_title(loc=side) for side in ("center", "left", "right")]
    return _text(next((title for title in titles if title), ""))


def _legend_entries(legend) -> list:
    if legend is None or not legend.get_visible():
        return []
    return _texts(legend.get_texts())
