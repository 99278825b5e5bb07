"""The one drawing style of the course: named colors, sizes, rcParams.

It knows matplotlib's settings, and nothing of what is drawn with them. The colors follow Okabe and Ito, whose
palette stays apart for color-blind readers; three are darkened so that text in them reads well on white.

Orange means one thing: weights and biases, what a network learns. No curve, no class and no half-plane has it.
"""

import functools
import re
import weakref

import matplotlib

from grader_utils.figures.fonts import FIRST, families

INPUT = "#0072B2"  # blue
WEIGHT = "#B84F00"  # vermillion, darkened: weights and biases, and nothing else
ACTIVATION = "#007A5A"  # bluish green, darkened
OUTPUT = ACTIVATION
GRADIENT = "#A3497D"  # reddish purple, darkened
INK = "#222222"
QUIET = "#6B6B6B"
FAINT = "#C9C9C9"
PAPER = "#FFFFFF"
POSITIVE = "#D3E8F5"  # the half-plane where z > 0: a tint of blue
NEGATIVE = "#E3E1DC"  # the half-plane where z <= 0, where a neuron is silent: a warm gray
HIGHLIGHT = "#F7E27A"  # a lit row, column or entry: a tint of yellow
CYCLE = (INPUT, INK, ACTIVATION, GRADIENT, "#56B4E9", QUIET)  # of curves and classes: no orange
DASHES = ("-", "--", "-.", ":", (0, (5, 1, 1, 1, 1, 1)), (0, (1, 1)), (0, (8, 3)))

RC = {
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "axes.labelsize": 11,
    "axes.prop_cycle": matplotlib.cycler(color=CYCLE),
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlepad": 10,
    "axes.titlesize": 12,
    "axes.axisbelow": True,
    "figure.constrained_layout.h_pad": 0.12,  # inches, as is w_pad
    "figure.constrained_layout.use": True,
    "figure.constrained_layout.w_pad": 0.12,
    "figure.dpi": 100,
    "figure.facecolor": PAPER,
    "figure.figsize": (6.0, 3.4),
    "font.family": FIRST,
    "font.size": 11,
    "grid.color": "#E4E4E4",
    "grid.linewidth": 0.8,
    "legend.fontsize": 10,
    "legend.frameon": False,
    "lines.linewidth": 2.0,
    "lines.markersize": 7,
    "mathtext.fontset": "dejavusans",
    "savefig.facecolor": PAPER,
    "text.color": INK,
    "xtick.color": INK,
    "xtick.labelsize": 10,
    "ytick.color": INK,
    "ytick.labelsize": 10,
}

_pictures: weakref.WeakSet = weakref.WeakSet()


def color_of(name) -> str:
    """The color of an array by its name: WEIGHT for weights and biases (W, w, b, W1, W.T), INPUT for all others."""
    return WEIGHT if re.match(r"[Wwb]\d*\b", name) else INPUT


def settings() -> dict:
    """The course's rcParams, with the fonts for the language that is spoken at present."""
    return RC | {"font.family": families()}


def in_course_style(draw):
    """Decorator: whatever the function draws is drawn in the style of the course, also without `use_style`."""

    @functools.wraps(draw)
    def draw_in_style(*arguments, **options):
        with matplotlib.rc_context(settings()):
            figure = draw(*arguments, **options)
        _pictures.add(figure)
        return figure

    return draw_in_style


def is_picture(figure) -> bool:
    """Whether a figure is one that the course drew."""
    return figure in _pictures
