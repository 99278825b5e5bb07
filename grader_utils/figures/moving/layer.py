"""One layer as arrays: the chosen neuron lights up as a column of W, an entry of b and an entry of the output.

It knows z = W.T @ x + b and how numbers in a grid are drawn; the slider is that of picture.py.
"""

import numpy as np

from grader_utils.figures.alt_text import with_alt
from grader_utils.figures.matrices import HEIGHT, factor, width_of_cell
from grader_utils.figures.moving.controls import Slider
from grader_utils.figures.moving.picture import MovingPicture
from grader_utils.figures.shapes import SMALL, cell, circle, frame, sheet, text_width, words
from grader_utils.figures.style import FAINT, HIGHLIGHT, INK, INPUT, OUTPUT, PAPER, QUIET, WEIGHT, in_course_style
from grader_utils.figures.wording import aloud, quantity, vector
from grader_utils.messages import say

RADIUS, APART = 0.24, 0.72  # inches: of a circle, and from one circle to the next
MARGIN, GAP, HEAD, FOOT = 0.3, 0.34, 0.55, 0.95  # inches; GAP is between arrays, HEAD and FOOT above and below them
NETWORK = 1.5  # inches from the inputs to the neurons
MOST_INPUTS, MOST_NEURONS = 5, 6


def light_columns(W, b, x):
    """A layer with a slider that chooses one of its neurons, which then lights up everywhere. Returns a MovingPicture.

    W: (n, m), one column a neuron; b: (m,); x: (n,); at most 5 inputs and 6 neurons.
    Raises ValueError for other shapes.
    """
    W, b, x = np.asarray(W, dtype=float), np.asarray(b, dtype=float), np.asarray(x, dtype=float)
    if W.ndim != 2 or b.shape != W.shape[1:] or x.shape != W.shape[:1]:
        raise ValueError(f"a layer needs W (n, m), b (m,) and x (n,), got {W.shape}, {b.shape} and {x.shape}")
    if not (0 < len(x) <= MOST_INPUTS and 0 < len(b) <= MOST_NEURONS):
        raise ValueError(f"light_columns has room for {MOST_INPUTS} inputs and {MOST_NEURONS} neurons, got {W.shape}")
    slider = Slider("neuron", say("neuron j"), 0, 0, len(b) - 1)
    return MovingPicture(lambda neuron: draw_layer(W, b, x, neuron), [slider])


@in_course_style
def draw_layer(W, b, x, neuron):
    """The layer with one neuron lit: the circles, then x beside W, b and z below W. Returns a Figure.

    W: (n, m), b: (m,), x: (n,); `neuron` is the place of a column of W. The size does not depend on it.
    """
    n, m = W.shape
    z = x @ W + b
    sums = [_sum(W[:, j], b[j], x, z[j], j) for j in range(m)]
    narrow, wide = width_of_cell(x), max(width_of_cell(grid) for grid in (W, b, z))
    x_left = MARGIN + 2 * RADIUS + NETWORK + 0.9
    left = x_left + narrow + 0.75
    width = max(left + m * wide + 0.95, max(map(text_width, sums)) + 2 * MARGIN)
    tall = max((n + 2) * HEIGHT + 2 * GAP, APART * (m - 1) + 2 * RADIUS + 0.3)
    figure, axes = sheet(width, FOOT + tall + HEAD)
    top = FOOT + tall
    _draw_network(axes, n, m, neuron, MARGIN + RADIUS, FOOT + tall / 2)
    _draw_grid(axes, x_left, top, x.reshape(n, 1), narrow, INPUT)
    words(axes, x_left + narrow / 2, top + 0.22, "x", INPUT, weight="bold")
    words(axes, x_left + narrow / 2, top - n * HEIGHT - 0.2, f"({n},)", QUIET, SMALL)
    for j in range(m):
        words(axes, left + (j + 0.5) * wide, top + 0.22, f"j = {j}", INK if j == neuron else QUIET, SMALL)
    for name, array, color in (("W", W, WEIGHT), ("b", b, WEIGHT), ("z", z, OUTPUT)):
        grid = np.atleast_2d(array)
        middle = top - len(grid) * HEIGHT / 2
        _draw_grid(axes, left, top, grid, wide, color, neuron)
        words(axes, left - 0.26, middle, name, color, weight="bold")
        words(axes, left + m * wide + 0.15, middle, str(array.shape), QUIET, SMALL, ha="left")
        top -= len(grid) * HEIGHT + GAP
    words(axes, width / 2, 0.32, sums[neuron])
    return with_alt(figure, _alt(W, b, x, z, neuron, sums[neuron]))


def _draw_network(axes, n, m, neuron, left, middle):
    """Circles for the inputs and for the neurons, and a line for each weight; those of the lit neuron stand out."""
    inputs = [middle + APART * ((n - 1) / 2 - i) for i in range(n)]
    neurons = [middle + APART * ((m - 1) / 2 - j) for j in range(m)]
    for j, end in enumerate(neurons):
        lit = j == neuron
        style = {"color": WEIGHT if lit else FAINT, "linewidth": 2.6 if lit else 1.2, "zorder": 2 if lit else 1}
        for start in inputs:
            axes.plot([left, left + NETWORK], [start, end], **style)
    for i, y in enumerate(inputs):
        circle(axes, left, y, RADIUS, str(i), INPUT)
    for j, y in enumerate(neurons):
        circle(axes, left + NETWORK, y, RADIUS, str(j), OUTPUT, fill=HIGHLIGHT if j == neuron else PAPER)
    foot = middle - APART * (max(n, m) - 1) / 2 - RADIUS - 0.2
    words(axes, left, foot, say("inputs"), INPUT, SMALL)
    words(axes, left + NETWORK, foot, say("neurons"), OUTPUT, SMALL)


def _draw_grid(axes, left, top, grid, width, color, column=None):
    """A grid of numbers in cells of this width, with one column lit."""
    rows, columns = grid.shape
    for i in range(rows):
        for j in range(columns):
            centre = (left + (j + 0.5) * width, top - (i + 0.5) * HEIGHT)
            lit = j == column
            cell(axes, *centre, width, HEIGHT, quantity(grid[i, j]), HIGHLIGHT if lit else PAPER, bold=lit)
    frame(axes, left + width * columns / 2, top - HEIGHT * rows / 2, width * columns, HEIGHT * rows, color)


def _sum(w, bias, x, z, j) -> str:
    """z[1] = W[:, 1]·x + b[1] = 3·1 + (−1)·2 + 0.5 = 1.5."""
    products = " + ".join(f"{factor(weight)}·{factor(value)}" for weight, value in zip(w, x, strict=True))
    sign = "\N{MINUS SIGN}" if bias < 0 else "+"
    return f"z[{j}] = W[:, {j}]·x + b[{j}] = {products} {sign} {quantity(abs(bias))} = {quantity(z)}"


def _alt(W, b, x, z, neuron, total) -> str:
    n, m = W.shape
    rows = ", ".join(vector(row) for row in W)
    arrays = f"x ({n},) = {vector(x)}, W ({n}, {m}) = [{rows}], b ({m},) = {vector(b)}, z ({m},) = {vector(z)}"
    return say(
        "Drawing of a layer with {inputs} inputs and {neurons} neurons: {arrays}. Neuron {lit} is lit up, and with it "
        "column {lit} of W, entry {lit} of b and entry {lit} of z: {sum}.",
        inputs=n,
        neurons=m,
        arrays=arrays,
        lit=neuron,
        sum=aloud(total),
    )
