"""The gradient of a weight matrix, built up sample by sample: each adds the product of its x and its dout.

It knows that dW = x.T @ dout is a sum over samples; grids are those of matrices.py, the slider that of picture.py.
"""

import numpy as np

from grader_utils.figures.alt_text import with_alt
from grader_utils.figures.matrices import HEIGHT, draw_grid, factor, width_of_cell
from grader_utils.figures.moving.controls import Slider
from grader_utils.figures.moving.picture import MovingPicture
from grader_utils.figures.shapes import LARGE, SMALL, sheet, text_width, words
from grader_utils.figures.style import GRADIENT, INK, INPUT, QUIET, in_course_style
from grader_utils.figures.wording import aloud, quantity, vector
from grader_utils.messages import say

MARGIN, GAP, HEAD, FOOT = 0.3, 0.62, 0.55, 1.15  # inches; GAP is between arrays, HEAD and FOOT above and below them
MOST_SAMPLES, MOST_SIDE = 6, 4


def add_up_samples(x, dout, follow=(0, 0)):
    """dW of an affine layer with a slider, and buttons, that add one sample after the other. Returns a MovingPicture.

    x: (N, n), dout: (N, m), at most 6 samples, and 4 inputs and neurons. `follow` = (i, j) is the entry of dW whose sum
    is written out. Raises ValueError for other shapes, IndexError for an entry outside of dW.
    """
    x, dout = np.asarray(x, dtype=float), np.asarray(dout, dtype=float)
    if x.ndim != 2 or dout.ndim != 2 or len(x) != len(dout):
        raise ValueError(f"add_up_samples needs x (N, n) and dout (N, m), got {x.shape} and {dout.shape}")
    if not (0 < len(x) <= MOST_SAMPLES and 0 < x.shape[1] <= MOST_SIDE and 0 < dout.shape[1] <= MOST_SIDE):
        raise ValueError(
            f"add_up_samples has room for {MOST_SAMPLES} samples, {MOST_SIDE} inputs and {MOST_SIDE} neurons, "
            f"got {x.shape} and {dout.shape}"
        )
    i, j = follow
    if not (0 <= i < x.shape[1] and 0 <= j < dout.shape[1]):
        raise IndexError(f"dW has the shape {(x.shape[1], dout.shape[1])}, and no entry {(i, j)}")
    slider = Slider("samples", say("samples"), 0, 0, len(x), buttons=(say("Back"), say("Next")))
    return MovingPicture(lambda samples: draw_sum(x, dout, (i, j), samples), [slider])


@in_course_style
def draw_sum(x, dout, follow, samples):
    """x and dout with the latest sample lit, what it adds, and dW so far. Returns a Figure of one size for all of them.

    x: (N, n), dout: (N, m); `samples` from 0 to N are in the sum.
    """
    (count, n), m = x.shape, dout.shape[1]
    parts = x[:, :, np.newaxis] * dout[:, np.newaxis, :]  # (N, n, m)
    sums = np.concatenate([np.zeros((1, n, m)), parts.cumsum(axis=0)])
    part = parts[samples - 1] if samples else np.zeros((n, m))
    lines = [_sum_line(x, dout, follow, each) for each in range(count + 1)]
    cells = [width_of_cell(grid) for grid in (x, dout, parts.reshape(-1, m), sums.reshape(-1, m))]
    widths = [max(cell * columns, 1.1) for cell, columns in zip(cells, (n, m, m, m), strict=True)]
    width = max(sum(widths) + 3 * GAP + 2 * MARGIN, max(map(text_width, [*lines, *map(_caption, [0, 1, count])])) + 0.6)
    tall = max(count, n) * HEIGHT
    figure, axes = sheet(width, FOOT + tall + HEAD)
    middle, left = FOOT + tall / 2, (width - sum(widths) - 3 * GAP) / 2
    added = say("of sample {sample}", sample=samples - 1) if samples else say("of a sample")
    names = ("x", "dout", added, say("dW so far"))
    colors, signs = (INPUT, GRADIENT, INK, GRADIENT), ("", "→", "→")
    row = samples - 1
    for place, grid in enumerate((x, dout, part, sums[samples])):
        centre = left + widths[place] / 2
        lit = (lambda i, j: i == row) if place < 2 else (lambda i, j: bool(samples) and (i, j) == follow)
        draw_grid(axes, centre, middle, grid, cells[place], colors[place], lit)
        half = len(grid) * HEIGHT / 2
        words(axes, centre, middle + half + 0.24, names[place], colors[place], weight="bold")
        words(axes, centre, middle - half - 0.2, str(grid.shape), QUIET, SMALL)
        left += widths[place]
        if place < 3:
            words(axes, left + GAP / 2, middle, signs[place], INK, LARGE)
            left += GAP
    words(axes, width / 2, 0.58, lines[samples])
    words(axes, width / 2, 0.22, _caption(samples if samples < count else count, samples == count), QUIET, SMALL)
    return with_alt(figure, _alt(x, dout, part, sums[samples], samples, lines[samples]))


def _caption(samples, all_of_them=False) -> str:
    if all_of_them:
        return say("All samples are in: this is x.T @ dout.")
    if not samples:
        return say("No sample is in yet.")
    return say("Each entry: the sample's x of that row times its dout of that column.")


def _sum_line(x, dout, follow, samples) -> str:
    """dW[0, 1] = 1·2 + 0·(−1) = 2."""
    i, j = follow
    terms = [f"{factor(a)}·{factor(b)}" for a, b in zip(x[:samples, i], dout[:samples, j], strict=True)]
    total = quantity(x[:samples, i] @ dout[:samples, j])
    return f"dW[{i}, {j}] = {' + '.join(terms)} = {total}" if terms else f"dW[{i}, {j}] = 0"


def _alt(x, dout, part, total, samples, line) -> str:
    sentences = [say("The gradient of W, after {samples} of {all} samples.", samples=samples, all=len(x))]
    if samples:
        latest = say(
            "Sample {sample} is lit: its x {x} and its dout {dout} add {product}.",
            sample=samples - 1,
            x=vector(x[samples - 1]),
            dout=vector(dout[samples - 1]),
            product=_rows(part),
        )
        sentences.append(latest)
    so_far = {"shape": total.shape, "total": _rows(total), "sum": aloud(line)}
    sentences.append(say("dW {shape} so far is {total}; {sum}.", **so_far))
    if samples == len(x):
        sentences.append(say("That is x.T @ dout."))
    return " ".join(sentences)


def _rows(grid) -> str:
    return "[" + ", ".join(vector(row) for row in grid) + "]"
