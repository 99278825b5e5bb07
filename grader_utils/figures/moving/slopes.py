"""Sigmoid, tanh and ReLU with a point that runs along all three, its tangent, and where each curve is nearly flat.

It knows the three functions and their slopes; the slider is that of picture.py.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from matplotlib.figure import Figure

from grader_utils.figures.alt_text import with_alt
from grader_utils.figures.moving.controls import Slider
from grader_utils.figures.moving.picture import MovingPicture
from grader_utils.figures.style import ACTIVATION, FAINT, GRADIENT, INK, QUIET, in_course_style
from grader_utils.figures.wording import number, quantity
from grader_utils.messages import say

WIDTH, HEIGHT = 9.6, 3.75  # inches
PANEL, BOTTOM, LEFT, GAP = 2.6, 0.95, 0.5, 0.55  # inches: the side of a panel, and the space around it
REACH = 6
FLAT = 0.05
"""A curve is called nearly flat where its slope is below this."""
FLAT_TINT = "#E9E9E9"
HALF = 1.4  # how far the tangent reaches from the point, to each side along z


class Curve(NamedTuple):
    """An activation function, its slope, the ranges of z where it is nearly flat, and its plot's y axis."""

    of: Callable
    slope: Callable
    flat: tuple
    ylim: tuple
    yticks: tuple


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


# The slope of the sigmoid is s (1 - s), and that of tanh is 1 - t²: where they are FLAT, by solving for z.
_S = (1 - np.sqrt(1 - 4 * FLAT)) / 2
_SIGMOID_EDGE, _TANH_EDGE = np.log((1 - _S) / _S), np.arctanh(np.sqrt(1 - FLAT))
CURVES = {
    "sigmoid": Curve(
        _sigmoid,
        lambda z: _sigmoid(z) * (1 - _sigmoid(z)),
        ((-REACH, -_SIGMOID_EDGE), (_SIGMOID_EDGE, REACH)),
        (-0.25, 1.25),
        (0, 0.5, 1),
    ),
    "tanh": Curve(
        np.tanh, lambda z: 1 - np.tanh(z) ** 2, ((-REACH, -_TANH_EDGE), (_TANH_EDGE, REACH)), (-1.5, 1.5), (-1, 0, 1)
    ),
    "ReLU": Curve(
        lambda z: np.maximum(z, 0), lambda z: np.where(z > 0, 1.0, 0.0), ((-REACH, 0),), (-1.2, 6.4), (0, 2, 4, 6)
    ),
}


def follow_slopes(z=1.5):
    """A point on each of the three curves, with its tangent, and a slider for z. Returns a MovingPicture.

    z is where the slider starts; it moves in quarters from -6 to 6. Raises ValueError for a z outside of it.
    """
    if not -REACH <= z <= REACH:
        raise ValueError(f"follow_slopes needs a z from {-REACH} to {REACH}, got {z}")
    return MovingPicture(draw_slopes, [Slider("z", "z", float(z), -REACH, REACH, 0.25)])


@in_course_style
def draw_slopes(z):
    """The three curves with the point at z. Returns a Figure."""
    figure = Figure(figsize=(WIDTH, HEIGHT), layout="none")
    for place, (name, curve) in enumerate(CURVES.items()):
        left = LEFT + place * (PANEL + GAP)
        axes = figure.add_axes((left / WIDTH, BOTTOM / HEIGHT, PANEL / WIDTH, (HEIGHT - BOTTOM - 0.75) / HEIGHT))
        _draw_panel(axes, name, curve, z)
    legend = say(
        "gray: nearly flat, the slope is below {flat}   ·   purple: the tangent, as steep as the curve at the point",
        flat=FLAT,
    )
    figure.text(0.5, 0.2 / HEIGHT, legend, color=QUIET, fontsize=10, ha="center", va="center_baseline")
    return with_alt(figure, _alt(z))


def _draw_panel(axes, name, curve, z):
    for low, high in curve.flat:
        axes.axvspan(low, high, facecolor=FLAT_TINT, edgecolor="none", zorder=0)
    axes.axhline(0, color=FAINT, linewidth=1, zorder=1)
    axes.axvline(0, color=FAINT, linewidth=1, zorder=1)
    over = np.linspace(-REACH, REACH, 401)
    axes.plot(over, curve.of(over), color=ACTIVATION, zorder=2)
    height, slope = float(curve.of(z)), _slope(name, z)
    if slope is not None:
        ends = np.array([z - HALF, z + HALF])
        axes.plot(ends, height + slope * (ends - z), color=GRADIENT, linewidth=2.6, zorder=3)
    axes.plot([z], [height], "o", color=INK, markersize=8, zorder=4, clip_on=False)
    steepness = say("no slope at the corner") if slope is None else say("slope {slope}", slope=_three(slope))
    axes.set_title(f"{name}({quantity(z)}) = {_three(height)}\n{steepness}", fontsize=11, linespacing=1.35)
    axes.set(xlim=(-REACH, REACH), ylim=curve.ylim, yticks=curve.yticks, xlabel="z", xticks=(-6, -3, 0, 3, 6))


def _slope(name, z):
    """The slope of a curve at z, or None at ReLU's corner."""
    return None if name == "ReLU" and z == 0 else float(CURVES[name].slope(z))


def _three(value) -> str:
    """Three decimals, so that the width of the text hardly changes."""
    return f"{value:.3f}".replace("-", "\N{MINUS SIGN}")


def _alt(z) -> str:
    sentences = [
        say(
            "The curves of sigmoid, tanh and ReLU for z from {low} to {high}, each with a point at z = {z}.",
            low=-REACH,
            high=REACH,
            z=number(z),
        )
    ]
    for name, curve in CURVES.items():
        slope = _slope(name, z)
        found = {"curve": name, "height": f"{curve.of(z):.3f}"}
        if slope is None:
            sentences.append(say("{curve} is {height} there, at its corner, where it has no slope.", **found))
        elif slope < FLAT:
            steep = f"{slope:.3f}"
            sentences.append(
                say(
                    "{curve} is {height} there, and its tangent has the slope {slope}: nearly flat.",
                    slope=steep,
                    **found,
                )
            )
        else:
            steep = f"{slope:.3f}"
            sentences.append(
                say("{curve} is {height} there, and its tangent has the slope {slope}.", slope=steep, **found)
            )
    return " ".join(sentences)
