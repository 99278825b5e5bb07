"""Pictures of products: a matrix product with its shapes, and w * x followed by a sum.

It knows how numbers in a grid are drawn, and NumPy's own product; it knows no layer and no network.
"""

import numpy as np

from grader_utils.figures.alt_text import with_alt
from grader_utils.figures.shapes import LARGE, SMALL, arrow, box, cell, frame, sheet, text_width, words
from grader_utils.figures.style import (
    FAINT,
    HIGHLIGHT,
    INK,
    INPUT,
    OUTPUT,
    PAPER,
    QUIET,
    WEIGHT,
    color_of,
    in_course_style,
)
from grader_utils.figures.wording import aloud, number, quantity, vector
from grader_utils.messages import say

HEIGHT = 0.46  # inches: the height of a cell
MARGIN, GAP = 0.25, 0.62


@in_course_style
def draw_product(A, B, highlight=None, names=("A", "B")):
    """Draw A, B and A @ B as grids of numbers, each with its shape beneath. Returns a Figure.

    A and B have one or two dimensions that fit: (n, k) @ (k, m). A vector is drawn as a row on the left and as
    a column on the right. `highlight` = (i, j) lights up row i of A, column j of B and entry (i, j) of the
    product, and writes that entry's sum underneath. Weights are drawn in their color, by their name: see color_of.

    Raises ValueError for shapes that do not fit or have more dimensions, IndexError for a highlight outside.
    """
    A, B = np.asarray(A), np.asarray(B)
    if not (A.ndim in (1, 2) and B.ndim in (1, 2) and A.shape[-1] == B.shape[0]):
        raise ValueError(f"A @ B is not defined here for the shapes {A.shape} and {B.shape}")
    product = A @ B
    left, right = np.atleast_2d(A), B.reshape(len(B), -1)
    grids = (left, right, left @ right)
    row, column = _checked(highlight, grids[2].shape)
    lit = [
        lambda i, j: i == row,
        lambda i, j: j == column,
        lambda i, j: (i, j) == (row, column),
    ]
    sum_line = _sum_line(left[row], right[:, column]) if highlight is not None else ""
    cells = [width_of_cell(grid) for grid in grids]
    widths = [max(cells[n] * grids[n].shape[1], 0.7) for n in range(3)]
    tall = max(grid.shape[0] for grid in grids) * HEIGHT
    below = 0.75 if sum_line else 0.4
    width = max(sum(widths) + 2 * GAP + 2 * MARGIN, text_width(sum_line) + 2 * MARGIN)
    figure, axes = sheet(width, tall + below + 0.5)
    middle, x = below + tall / 2, (width - sum(widths) - 2 * GAP) / 2
    colors = (*map(color_of, names), OUTPUT)
    titles = zip((*names, f"{names[0]} @ {names[1]}"), colors, (A, B, product), strict=True)
    for n, (name, color, array) in enumerate(titles):
        centre = x + widths[n] / 2
        draw_grid(axes, centre, middle, grids[n], cells[n], color, lit[n])
        half = grids[n].shape[0] * HEIGHT / 2
        words(axes, centre, middle + half + 0.22, name, color, weight="bold")
        words(axes, centre, middle - half - 0.2, str(np.shape(array)), QUIET, SMALL)
        x += widths[n]
        if n < 2:
            words(axes, x + GAP / 2, middle, "@="[n], INK, LARGE)
            x += GAP
    if sum_line:
        words(axes, width / 2, 0.22, sum_line)
    return with_alt(figure, _product_alt(A, B, product, names, row, column, sum_line))


@in_course_style
def draw_hadamard(w, x, names=("w", "x")):
    """Draw the dot product of two vectors in two steps: w * x entry by entry, then the sum. Returns a Figure.

    w, x: (n,) with n >= 1. Raises ValueError for other shapes.
    """
    w, x = np.asarray(w), np.asarray(x)
    if w.ndim != 1 or w.shape != x.shape or not w.size:
        raise ValueError(f"draw_hadamard needs two vectors of one length, got {w.shape} and {x.shape}")
    rows = (w, x, w * x)
    labels = (names[0], names[1], f"{names[0]} * {names[1]}")
    colors, signs = (WEIGHT, INPUT, INK), ("", "×", "=")
    total = quantity((w * x).sum())
    cell_width, gap = width_of_cell(np.stack(rows)), 0.34
    left = 0.25 + max(text_width(label) for label in labels) + 0.65
    right = left + cell_width * w.size
    total_width = max(0.7, text_width(total) + 0.4)
    figure, axes = sheet(right + 1.1 + total_width + MARGIN, 3 * HEIGHT + 2 * gap + 2 * 0.22)
    for n, (row, label, color) in enumerate(zip(rows, labels, colors, strict=True)):
        y = 0.22 + HEIGHT / 2 + (2 - n) * (HEIGHT + gap)
        words(axes, left - 0.55, y, label, color, ha="right", weight="bold")
        words(axes, left - 0.28, y, signs[n], INK, LARGE)
        draw_grid(axes, (left + right) / 2, y, row.reshape(1, -1), cell_width, color)
    y = 0.22 + HEIGHT / 2
    arrow(axes, (right + 0.08, y), (right + 1.02, y))
    words(axes, right + 0.52, y + 0.2, say("sum"), INK, SMALL)
    box(axes, right + 1.1 + total_width / 2, y, total_width, HEIGHT + 0.08, total, OUTPUT)
    text = say(
        "Drawing of {product}, then the sum: {w} times {x}, entry by entry, is {entries}; the sum is {sum}.",
        product=labels[2],
        w=vector(w),
        x=vector(x),
        entries=vector(w * x),
        sum=number((w * x).sum(), 4),
    )
    return with_alt(figure, text)


def _checked(highlight, shape):
    """(row, column) as places that are not negative, or (None, None)."""
    if highlight is None:
        return None, None
    row, column = (int(index) for index in highlight)
    if not (0 <= row < shape[0] and 0 <= column < shape[1]):
        raise IndexError(f"the product has {shape[0]} rows and {shape[1]} columns, no entry {(row, column)}")
    return row, column


def width_of_cell(grid) -> float:
    """The width in inches of a cell that holds any of these numbers."""
    return max(0.56, max(text_width(quantity(value)) for value in grid.ravel()) + 0.3)


def draw_grid(axes, x, y, grid, cell_width, color, lit=lambda i, j: False):
    """The numbers of `grid` (n, m) in cells around the centre (x, y), in inches; those that are `lit` stand out."""
    rows, columns = grid.shape
    for i in range(rows):
        for j in range(columns):
            centre = (x + (j - (columns - 1) / 2) * cell_width, y + ((rows - 1) / 2 - i) * HEIGHT)
            fill = HIGHLIGHT if lit(i, j) else PAPER
            cell(axes, *centre, cell_width, HEIGHT, quantity(grid[i, j]), fill, bold=lit(i, j))
    frame(axes, x, y, cell_width * columns, HEIGHT * rows, color if color != FAINT else INK)


def _sum_line(row, column) -> str:
    """1·1 + 2·3 + 3·5 = 22; long sums keep their first and last terms."""
    terms = [f"{factor(a)}·{factor(b)}" for a, b in zip(row, column, strict=True)]
    if len(terms) > 6:
        terms = [*terms[:3], "…", terms[-1]]
    return f"{' + '.join(terms)} = {quantity(row @ column)}"


def factor(value) -> str:
    """A number as a factor of a product: a negative one in parentheses."""
    return f"({quantity(value)})" if value < 0 else quantity(value)


def _product_alt(A, B, product, names, row, column, sum_line) -> str:
    arrays = ((names[0], A), (names[1], B), (f"{names[0]} @ {names[1]}", product))
    text = say(
        "Drawing of a matrix product: {arrays}.",
        arrays=", ".join(f"{name} {np.shape(array)} = {_spoken(array)}" for name, array in arrays),
    )
    if not sum_line:
        return text
    lit = say(
        "Row {row} of {left} and column {column} of {right} are lit up: {sum}.",
        row=row,
        left=names[0],
        column=column,
        right=names[1],
        sum=aloud(sum_line),
    )
    return f"{text} {lit}"


def _spoken(array) -> str:
    if np.ndim(array) == 0:
        return number(array, 4)
    return vector(array) if array.ndim == 1 else "[" + ", ".join(vector(row) for row in array) + "]"
