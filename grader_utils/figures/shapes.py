"""The shapes that drawn diagrams are made of: circles, boxes, arrows and words, measured in inches.

It knows how to draw a shape, and nothing of neurons or matrices.
"""

from collections.abc import Callable
from functools import lru_cache, wraps

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Circle, FancyArrowPatch, FancyBboxPatch, Rectangle
from matplotlib.textpath import TextPath

from grader_utils.environment import figures_are_drawn
from grader_utils.figures.fonts import families
from grader_utils.figures.style import FAINT, INK, PAPER

SMALL, NORMAL, LARGE = 10, 12, 15


def sheet(width, height):
    """An empty sheet of `width` x `height` inches, origin at the lower left. Returns (figure, axes).

    The Figure does not belong to pyplot: it is shown when a cell returns it, and only then.
    """
    figure = Figure(figsize=(width, height), layout="none")
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, width), ylim=(0, height))
    axes.set_axis_off()
    return figure, axes


@lru_cache(maxsize=1000)
def text_width(text, size=NORMAL) -> float:
    """The width in inches of a text that is set in `size` points; a rough one where nobody sees it."""
    if not figures_are_drawn():
        return 0.6 * size * len(text) / 72
    if not text.strip():
        return 0.0
    return TextPath((0, 0), text, size=size, prop=FontProperties(family=families())).get_extents().width / 72


def _where_it_is_seen(shape: Callable) -> Callable:
    """Leave a shape out where figures are only described: a sheet's author describes it without looking at it."""

    @wraps(shape)
    def wrapper(axes, *args, **kwargs):
        if axes.axison or figures_are_drawn():
            shape(axes, *args, **kwargs)

    return wrapper


@_where_it_is_seen
def words(axes, x, y, text, color=INK, size=NORMAL, paper=False, **options):
    """Text centred at (x, y). With `paper` it clears what lies under it, so that it can sit on an arrow."""
    options = {"ha": "center", "va": "center_baseline"} | options
    if paper:
        options["bbox"] = {"boxstyle": "round,pad=0.25", "facecolor": PAPER, "edgecolor": "none"}
    axes.text(x, y, text, color=color, fontsize=size, zorder=4, **options)


@_where_it_is_seen
def circle(axes, x, y, radius, text, color=INK, fill=PAPER, size=NORMAL):
    """A circle around (x, y) with a text in it."""
    axes.add_patch(Circle((x, y), radius, facecolor=fill, edgecolor=color, linewidth=1.8, zorder=3))
    words(axes, x, y, text, color, size)


@_where_it_is_seen
def box(axes, x, y, width, height, text="", color=INK, fill=PAPER, size=NORMAL):
    """A rounded box around the centre (x, y) with a text in it."""
    pad = min(0.1, width / 4, height / 4)
    corner = (x - width / 2 + pad, y - height / 2 + pad)
    axes.add_patch(
        FancyBboxPatch(
            corner,
            width - 2 * pad,
            height - 2 * pad,
            boxstyle=f"round,pad={pad}",
            facecolor=fill,
            edgecolor=color,
            linewidth=1.8,
            zorder=3,
        )
    )
    words(axes, x, y, text, color, size)


@_where_it_is_seen
def cell(axes, x, y, width, height, text, fill=PAPER, color=INK, size=NORMAL, bold=False):
    """A square-cornered box around the centre (x, y), to stand in a grid."""
    corner = (x - width / 2, y - height / 2)
    axes.add_patch(Rectangle(corner, width, height, facecolor=fill, edgecolor=FAINT, linewidth=1, zorder=2))
    words(axes, x, y, text, color, size, weight="bold" if bold else "normal")


@_where_it_is_seen
def frame(axes, x, y, width, height, color=INK):
    """An unfilled rectangle around the centre (x, y), drawn over a grid of cells."""
    corner = (x - width / 2, y - height / 2)
    axes.add_patch(Rectangle(corner, width, height, fill=False, edgecolor=color, linewidth=1.6, zorder=3))


@_where_it_is_seen
def arrow(axes, start, end, color=INK, bend=0.0):
    """An arrow from `start` to `end`, both (x, y); `bend` is how far it swings out, as a part of its length."""
    axes.add_patch(
        FancyArrowPatch(
            start,
            end,
            arrowstyle="-|>,head_length=6,head_width=3",
            connectionstyle=f"arc3,rad={bend}",
            shrinkA=0,
            shrinkB=0,
            color=color,
            linewidth=1.6,
            zorder=1,
        )
    )
