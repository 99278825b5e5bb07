"""A weight vector that turns around: its dot product with an input, and the line on which that is 0.

It knows w.x in the plane and how it is drawn; the slider is that of picture.py.
"""

import numpy as np
from matplotlib.figure import Figure

from grader_utils.figures.alt_text import with_alt
from grader_utils.figures.moving.controls import Slider
from grader_utils.figures.moving.picture import MovingPicture
from grader_utils.figures.shapes import SMALL, words
from grader_utils.figures.style import (
    FAINT,
    INK,
    INPUT,
    NEGATIVE,
    OUTPUT,
    POSITIVE,
    QUIET,
    WEIGHT,
    in_course_style,
)
from grader_utils.figures.wording import number, quantity, vector
from grader_utils.messages import say

WIDTH, HEIGHT = 9.2, 4.2  # inches
PLANE = (0.65, 0.9, 2.85, 2.85)  # left, bottom, width and height in inches
CURVE = (4.75, 0.9, 4.1, 2.85)
REACH, TURN, STEP = 2.0, 360, 15  # of the plane to each side; degrees
LONGEST = 1.6


def turn_weights(x=(1, 1), angle=90):
    """An input x, and weights w of length 1 with a slider that turns them. Returns a MovingPicture.

    x: (2,), from 0.5 to 1.6 long; `angle` is where the slider starts, in whole degrees from 0 to 360.
    Raises ValueError for another x or angle.
    """
    x = np.asarray(x, dtype=float).ravel()
    if x.shape != (2,) or not 0.5 <= np.hypot(*x) <= LONGEST or not 0 <= angle <= TURN:
        raise ValueError(
            f"turn_weights needs two inputs, as a vector from 0.5 to {LONGEST} long, and an angle from 0 to {TURN}, "
            f"got {x} and {angle}"
        )
    slider = Slider("angle", say("angle of w"), int(angle), 0, TURN, STEP)
    return MovingPicture(lambda angle: draw_weights(x, angle), [slider])


@in_course_style
def draw_weights(x, angle):
    """The plane with x, w and the line w.x = 0 on the left; on the right w.x for every angle. Returns a Figure.

    x: (2,); `angle` is that of w, in degrees from the x₁ axis, counterclockwise.
    """
    w = _at(angle)
    product = float(w @ x)
    figure = Figure(figsize=(WIDTH, HEIGHT), layout="none")
    _draw_plane(_axes(figure, PLANE), w, x, product)
    _draw_curve(_axes(figure, CURVE), x, angle, product)
    figure.text(
        0.5,
        0.2 / HEIGHT,
        say("blue side: w·x is positive   ·   green: how far x reaches in the direction of w, which is w·x"),
        color=QUIET,
        fontsize=10,
        ha="center",
        va="center_baseline",
    )
    return with_alt(figure, _alt(w, x, angle, product))


def _at(angle):
    """The vector of length 1 at each angle, in degrees. () -> (2,), or (n,) -> (2, n)."""
    return np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))]).round(12)


def _axes(figure, place):
    left, bottom, width, height = place
    return figure.add_axes((left / WIDTH, bottom / HEIGHT, width / WIDTH, height / HEIGHT))


def _draw_plane(axes, w, x, product):
    along = np.array([-w[1], w[0]]) * 3 * REACH
    for side, tint in ((1, POSITIVE), (-1, NEGATIVE)):
        corners = np.array([along, along + side * 3 * REACH * w, side * 3 * REACH * w - along, -along])
        axes.fill(corners[:, 0], corners[:, 1], facecolor=tint, edgecolor="none", zorder=0)
    axes.axhline(0, color=FAINT, linewidth=1, zorder=0.5)
    axes.axvline(0, color=FAINT, linewidth=1, zorder=0.5)
    axes.plot([along[0], -along[0]], [along[1], -along[1]], color=INK, zorder=1)
    foot = product * w
    axes.plot([x[0], foot[0]], [x[1], foot[1]], color=QUIET, linewidth=1, linestyle="--", zorder=2)
    axes.plot([0, foot[0]], [0, foot[1]], color=OUTPUT, linewidth=6, solid_capstyle="butt", alpha=0.55, zorder=2)
    for ends, color in ((x, INPUT), (w, WEIGHT)):
        style = {"arrowstyle": "-|>,head_length=0.6,head_width=0.3", "color": color, "linewidth": 2.2}
        axes.annotate("", ends, (0, 0), arrowprops=style | {"shrinkA": 0, "shrinkB": 0}, zorder=3)
    _name_arrows(axes, w, x)
    axes.set(xlim=(-REACH, REACH), ylim=(-REACH, REACH), xlabel="x₁", ylabel="x₂")
    axes.set(xticks=range(-2, 3), yticks=range(-2, 3))
    axes.set_title(f"w = ({_two(w[0])}, {_two(w[1])})", fontsize=11)


def _name_arrows(axes, w, x):
    """Write x behind the end of its arrow and w behind its own, but w before it where the two would meet."""
    behind = x * (1 + 0.25 / np.hypot(*x))
    words(axes, *behind, "x", INPUT, weight="bold")
    place = 1.25 * w
    if np.hypot(*(place - behind)) < 0.45:
        place = 0.75 * w + 0.3 * np.array([w[1], -w[0]])
    words(axes, *place, "w", WEIGHT, weight="bold")


def _draw_curve(axes, x, angle, product):
    most = 1.25 * np.hypot(*x)
    over = np.linspace(0, TURN, 361)
    axes.axhspan(0, most, facecolor=POSITIVE, edgecolor="none", zorder=0)
    axes.axhspan(-most, 0, facecolor=NEGATIVE, edgecolor="none", zorder=0)
    axes.axhline(0, color=INK, linewidth=2, zorder=1)
    axes.plot(over, x @ _at(over), color=OUTPUT, zorder=2)
    axes.plot([angle, angle], [0, product], color=OUTPUT, linewidth=6, solid_capstyle="butt", alpha=0.55, zorder=2)
    axes.plot([angle], [product], "o", color=INK, markersize=8, zorder=4, clip_on=False)
    own = np.degrees(np.arctan2(x[1], x[0])) % TURN
    words(axes, min(max(own, 45), TURN - 45), -0.88 * most, say("w along x"), QUIET, SMALL)
    axes.plot([own, own], [-0.78 * most, x @ _at(own)], color=QUIET, linewidth=1, linestyle=":", zorder=1.5)
    axes.set(xlim=(0, TURN), ylim=(-most, most), xticks=range(0, TURN + 1, 90))
    axes.set_xlabel(say("angle of w, in degrees"))
    axes.set_title(f"w·x = {_product(_at(angle), x)} = {_two(product)}", fontsize=11)


def _product(w, x) -> str:
    """0.71·1 + (−0.71)·1."""
    return " + ".join(f"{_factor(_two(weight))}·{_factor(quantity(value))}" for weight, value in zip(w, x, strict=True))


def _factor(text) -> str:
    return f"({text})" if text.startswith("\N{MINUS SIGN}") else text


def _two(value) -> str:
    """Two decimals, and no minus sign before a zero."""
    return f"{round(float(value), 2) + 0.0:.2f}".replace("-", "\N{MINUS SIGN}")


def _alt(w, x, angle, product) -> str:
    value = round(product, 2) + 0.0
    if value == 0:
        where = say("x lies on the line where w·x is 0, at a right angle to w")
    elif value > 0:
        where = say("x lies on the positive side of the line where w·x is 0")
    else:
        where = say("x lies on the negative side of the line where w·x is 0")
    return say(
        "An input x = {x} and weights w = {w} of length 1, turned to {angle} degrees. The dot product w·x is "
        "{product}; {where}. Beside it the curve of w·x for every angle: highest, {highest}, where w points along x, 0 "
        "at right angles, lowest where it points away.",
        x=vector(x, 3),
        w=vector(w.round(2) + 0.0, 3),
        angle=angle,
        product=number(value),
        where=where,
        highest=number(np.hypot(*x)),
    )
