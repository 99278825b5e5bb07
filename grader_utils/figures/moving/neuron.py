"""A neuron with two inputs whose weights and bias turn and shift its decision boundary.

It knows w.x + b and the step, and the pictures of both; the sliders are those of picture.py.
"""

import numpy as np
from matplotlib.figure import Figure

from grader_utils.figures.alt_text import own_words, with_alt
from grader_utils.figures.boundary import CORNERS, draw_boundary
from grader_utils.figures.moving.controls import Slider
from grader_utils.figures.moving.picture import MovingPicture
from grader_utils.figures.shapes import SMALL, cell, frame, words
from grader_utils.figures.style import INK, INPUT, NEGATIVE, OUTPUT, PAPER, POSITIVE, QUIET, in_course_style
from grader_utils.figures.wording import number, quantity
from grader_utils.messages import say

WIDTH, HEIGHT = 8.5, 3.9  # inches
PLANE = (0.65, 0.6, 3.1, 3.1)  # left, bottom, width, height of the plane, in inches
COLUMNS = (4.45, 5.05, 5.95, 6.85)  # the middles of the columns x1, x2, z and y
TOP, ROW = 2.72, 0.46
REACH = 3
"""How far the sliders go to both sides of 0."""


def turn_neuron(w=(2, -2), b=-1):
    """A neuron's boundary in the plane and its truth table, with sliders for w1, w2 and b. Returns a MovingPicture.

    w: (2,) and b are where the sliders start; the sliders move in quarters from -3 to 3.
    Raises ValueError when w has not two entries or a number lies outside of the sliders.
    """
    w = np.asarray(w, dtype=float).ravel()
    if w.shape != (2,) or max(*np.abs(w), abs(b)) > REACH:
        raise ValueError(f"turn_neuron needs two weights and a bias from {-REACH} to {REACH}, got {w} and {b}")
    starts = {"w1": (say("weight w₁"), w[0]), "w2": (say("weight w₂"), w[1]), "b": (say("bias b"), b)}
    sliders = [Slider(name, label, float(start), -REACH, REACH, 0.25) for name, (label, start) in starts.items()]
    return MovingPicture(draw_turned, sliders)


@in_course_style
def draw_turned(w1, w2, b):
    """The plane on the left, the table of the four inputs on the right, for one neuron. Returns a Figure."""
    figure = Figure(figsize=(WIDTH, HEIGHT), layout="none")
    left, bottom, width, height = PLANE
    plane = figure.add_axes((left / WIDTH, bottom / HEIGHT, width / WIDTH, height / HEIGHT))
    draw_boundary((w1, w2), b, ax=plane)
    z = CORNERS @ np.array([w1, w2]) + b
    table = figure.add_axes((0, 0, 1, 1))
    table.set(xlim=(0, WIDTH), ylim=(0, HEIGHT))
    table.set_axis_off()
    words(table, COLUMNS[0] - 0.3, 3.45, _formula(w1, w2, b), ha="left")
    for x, name, color in zip(COLUMNS, ("x₁", "x₂", "z", "step(z)"), (INPUT, INPUT, INK, OUTPUT), strict=True):
        words(table, x, TOP + 0.42, name, color, weight="bold")
    for row, (inputs, value) in enumerate(zip(CORNERS, z, strict=True)):
        _draw_row(table, TOP - ROW * row, inputs, value, say("on the line") if value == 0 and (w1 or w2) else "")
    frame(table, (COLUMNS[0] + COLUMNS[1]) / 2, TOP - 1.5 * ROW, 1.2, 4 * ROW, INPUT)
    frame(table, COLUMNS[2], TOP - 1.5 * ROW, 0.9, 4 * ROW, INK)
    frame(table, COLUMNS[3], TOP - 1.5 * ROW, 0.9, 4 * ROW, OUTPUT)
    return with_alt(figure, f"{own_words(figure)} {_alt(z)}")


def _draw_row(axes, y, inputs, z, remark):
    for x, value in zip(COLUMNS[:2], inputs, strict=True):
        cell(axes, x, y, 0.6, ROW, quantity(value))
    cell(axes, COLUMNS[2], y, 0.9, ROW, quantity(z), fill=POSITIVE if z > 0 else NEGATIVE if z < 0 else PAPER)
    cell(axes, COLUMNS[3], y, 0.9, ROW, str(int(z > 0)), bold=True)
    words(axes, COLUMNS[3] + 0.55, y, remark, QUIET, SMALL, ha="left")


def _formula(w1, w2, b) -> str:
    return f"z = {quantity(w1)}x₁ {_term(w2)}x₂ {_term(b)}"


def _term(value) -> str:
    """A number with its sign in front, as it is added: + 2, − 0.5."""
    return f"{'+' if value >= 0 else '−'} {quantity(abs(value))}"


def _alt(z) -> str:
    rows = [
        say("({x1}, {x2}) gives z = {z} and {y}", x1=int(x1), x2=int(x2), z=number(value, 4), y=int(value > 0))
        for (x1, x2), value in zip(CORNERS, z, strict=True)
    ]
    return say("Beside it the table of z and of step(z): {rows}.", rows="; ".join(rows))
