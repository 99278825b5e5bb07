"""A matplotlib figure as plain data: lines, points, labels, limits, shading.

It knows matplotlib, and nothing of Jupyter, of questions or of marks.
"""

from grader_utils.figures.artists import lines_and_points
from grader_utils.figures.plain import MOST_ARTISTS, attempt, numbers, text, visible
from grader_utils.figures.shading import shading


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
        "suptitle": text(figure.get_suptitle()),
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
    return {
        "title": _title(axes),
        "xlabel": text(axes.get_xlabel()),
        "ylabel": text(axes.get_ylabel()),
        "xlim": numbers(axes.get_xlim()),
        "ylim": numbers(axes.get_ylim()),
        **lines_and_points(axes),
        "texts": _texts(axes.texts),
        "legend": (_legend_entries(axes.get_legend()) + shared_legend)[:MOST_ARTISTS],
        "shading": attempt(shading, axes),
    }


def _texts(artists) -> list:
    return [text(artist.get_text()) for artist in visible(artists) if text(artist.get_text())][:MOST_ARTISTS]


def _title(axes) -> str:
    titles = [axes.get_title(loc=side) for side in ("center", "left", "right")]
    return text(next((title for title in titles if title), ""))


def _legend_entries(legend) -> list:
    if legend is None or not legend.get_visible():
        return []
    return _texts(legend.get_texts())
