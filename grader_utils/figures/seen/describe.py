"""Describes what a person sees of a figure: visible lines, markers, words and colors, in shares of each window.

A window is the area of an axes, as its limits are set: 0 is its left or lower edge, 1 its right or upper one.
"""

import contextlib
import math

from matplotlib.legend import Legend

from grader_utils.figures.description import described_axes, figure_of
from grader_utils.figures.plain import numbers
from grader_utils.figures.seen.arrows import arrows
from grader_utils.figures.seen.colors import shading
from grader_utils.figures.seen.covered import placed, written_over
from grader_utils.figures.seen.letters import letter_boxes
from grader_utils.figures.seen.lines import seen_lines, seen_markers
from grader_utils.figures.seen.painting import Painted, paint
from grader_utils.figures.seen.plain import in_window
from grader_utils.figures.seen.ticks import is_numbered, tick_texts
from grader_utils.figures.seen.words import MOST_TEXTS, label_of, legend_entries, of_figure, text_written, title_of

MOST_PIXELS = 800_000
MOST_COVERS = 50
_NOT_FLAT = {"polar", "3d", "aitoff", "hammer", "lambert", "mollweide"}


def describe_seen(figure) -> dict:
    """Describe what a person sees of a Figure, or of the figure of an Axes, as data that JSON can hold.

    Returns {"axes": [...], "suptitle": str}. Each axes has "title", "xlabel", "ylabel" (str, "" where none is seen),
    "xlim", "ylim" ([low, high]), "xscale", "yscale" (matplotlib's names; "polar" or "3d" of such axes), "on_page" (the
    share of the window that lies on the page), and in shares of the window

    - "strokes": each line's visible pieces {"x", "y": lists, None between two pieces, "color": "#rrggbb" on white,
      "dashes", "marker": str, "helper": an annotation's arrow or a frame, "whole": nothing of it was left out};
    - "spots": the visible markers of each artist {"x", "y": lists, "size": [width, height]};
    - "xticks", "yticks": the ticks' [place in data coordinates, text]; "numbered": one axis has some that can be read;
    - "texts": {"text", "x", "y", "middle", "height"}: the point that a text was put to, y of the middle of its box;
      "hidden_by": "size", "limits", "color", "area" or "text", "" where it can be read;
    - "arrows": those with one head {"x", "y": [tail, head]};
    - "covers": the boxes [x0, y0, x1, y1] of legends and texts that hide what lies under them;
    - "letters": the boxes of texts over lines, where texts fill much of the window;
    - "legend": {"text", "color", "dashes", "marker"} as its line in the legend shows;
    - "shading": {"colors": ["#rrggbb"], "rows": 50 lists of 50 places in colors, the lowest row first, -1 where lines
      or markers lie on top, "ground": the color where nothing is drawn, "by_dots": it is made of markers alone}.

    At most 200 strokes, 2,000 vertices of one, 500 markers of an artist, 100 texts, 50 covers and 50 ticks are kept.
    The figure is not changed. Raises TypeError for anything but a Figure or an Axes.
    """
    figure = figure_of(figure)
    shown = described_axes(figure)
    with _modest_size(figure):
        for axes in shown:
            axes.get_xlim()  # autoscales, if that is still to be done
            axes.apply_aspect()
        painted = paint(figure)
        shared = legend_entries(figure.legends, painted.painter)
        described = [_axes(axes, painted) for axes in shown]
    for one in described:
        one["legend"] = (one["legend"] + shared)[:MOST_TEXTS]
    return {"axes": described, "suptitle": of_figure(figure, figure.get_suptitle())}


@contextlib.contextmanager
def _modest_size(figure):
    """Paint a large figure with fewer dots an inch: what is seen of it stays the same."""
    dpi = figure.dpi
    pixels = figure.bbox.width * figure.bbox.height
    if not pixels > MOST_PIXELS:
        yield
        return
    try:
        figure.set_dpi(dpi * math.sqrt(MOST_PIXELS / pixels))
        yield
    finally:
        figure.set_dpi(dpi)


def _axes(axes, painted: Painted) -> dict:
    painter, window = painted.painter, axes.bbox
    pages = painter.pages()
    own = {artist for artist, owner in painted.owners.items() if owner is axes}
    written = {text: ground for text, ground in painted.grounds.items() if text in own}
    over = written_over([(text, placed(text, painter), painter.dpi) for text in list(written)[:MOST_TEXTS]])
    texts = [text_written(text, axes, ground, pages[2], painter, over) for text, ground in written.items()]
    covers = painted.covers.get(axes, []) + painted.covers.get(None, [])
    over_lines = [text for text in painted.over_lines if painted.owners[text] in (axes, None)]
    letters = letter_boxes(over_lines, window, painter)
    ticks = {"xticks": tick_texts(axes.xaxis), "yticks": tick_texts(axes.yaxis)}
    return {
        "title": title_of(axes),
        "xlabel": label_of(axes, axes.xaxis),
        "ylabel": label_of(axes, axes.yaxis),
        "xlim": numbers(axes.get_xlim()),
        "ylim": numbers(axes.get_ylim()),
        "xscale": _scale(axes, axes.get_xscale()),
        "yscale": _scale(axes, axes.get_yscale()),
        **ticks,
        "numbered": is_numbered(axes, *ticks.values()),
        "on_page": _on_page(window, painter),
        "strokes": seen_lines(painter, pages, own, window),
        "spots": seen_markers(painter, pages, own, window),
        "texts": sorted(filter(None, texts), key=lambda text: text["hidden_by"] != "")[:MOST_TEXTS],
        "arrows": arrows([artist for artist in painted.owners if artist in own], window),
        "covers": _boxes(covers[:MOST_COVERS], window),
        "letters": _boxes(letters, window),
        "legend": legend_entries(_legends(axes), painter),
        "shading": shading(axes, pages[0], pages[2]),
    }


def _scale(axes, name: str) -> str:
    """The name of a scale; that of the axes themselves where x and y are no lengths on the page."""
    return str(name if axes.name not in _NOT_FLAT else axes.name)[:20]


def _boxes(boxes, window) -> list[list]:
    """Boxes in pixels, (4,) each, in shares of the window."""
    return [numbers(in_window(box.reshape(2, 2), window).ravel()) for box in boxes]


def _legends(axes) -> list:
    """The legends of an axes, and of those that lie in the same place: a second scale, for one."""
    place = axes.bbox.extents.tolist()
    others = [one for one in axes.figure.axes if one is not axes and one.get_visible()]
    here = [axes, *[one for one in others if one.bbox.extents.tolist() == place]]
    return [child for one in here for child in one.get_children() if isinstance(child, Legend)]


def _on_page(window, painter) -> float:
    across = min(window.x1, painter.width) - max(window.x0, 0)
    up = min(window.y1, painter.height) - max(window.y0, 0)
    area = window.width * window.height
    return round(max(across, 0) * max(up, 0) / area, 6) if area > 0 and across > 0 and up > 0 else 0.0
