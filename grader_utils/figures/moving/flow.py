"""One sample on its way through two affine layers with a ReLU between, to the loss; then its gradient on the way back.

It knows both passes through these layers and how they are drawn in a row; the slider is that of picture.py.
"""

from typing import NamedTuple

import numpy as np

from grader_utils.figures.alt_text import with_alt
from grader_utils.figures.moving.controls import Slider
from grader_utils.figures.moving.picture import MovingPicture
from grader_utils.figures.shapes import SMALL, arrow, box, cell, frame, sheet, words
from grader_utils.figures.style import FAINT, GRADIENT, HIGHLIGHT, INK, INPUT, PAPER, QUIET, in_course_style
from grader_utils.figures.wording import aloud, vector
from grader_utils.messages import say, to_say

BOXES = (to_say("affine 1"), "ReLU", to_say("affine 2"), to_say("softmax\nwith loss"))
AFFINE = {0: 1, 2: 2}
"""The boxes that are affine layers, by their places, and their numbers."""
NAMES = ("x", "z", "h", "scores")
BOX, WAY, MARGIN = (1.05, 0.8), 1.0, 0.35  # inches: a box, the way from one to the next, the space at both ends
CELL = (0.66, 0.36)
HEIGHT, MIDDLE = 4.6, 2.55  # inches
MOST = 3
"""The most inputs, hidden neurons and classes."""
STEPS = 2 * len(BOXES)
SENTENCES = (
    to_say("The sample x waits in front of the first layer."),
    to_say("Forward: affine 1 keeps x, and returns z = x @ W1 + b1."),
    to_say("Forward: ReLU keeps which gates are shut, here {shut} of {gates}, and returns h."),
    to_say("Forward: affine 2 keeps h, and returns the scores h @ W2 + b2."),
    to_say("Forward: softmax makes the shares {shares}, and the loss is {loss}."),
    to_say("Back: the loss sends y − t, the shares less 1 for the right class."),
    to_say("Back: affine 2 keeps dW2 {second}, from h and dscores, and sends dscores @ W2.T."),
    to_say("Back: ReLU passes on what finds an open gate; {shut} of {gates} are shut."),
    to_say("Back: affine 1 keeps dW1 {first}, from x and dz. Its dx goes to the layer before, if there is one."),
)
"""What happens at each step."""


class Passes(NamedTuple):
    """What runs forward: x, z, h, scores, then the loss; what runs back: the gradients of x, z, h and the scores."""

    values: tuple
    loss: float
    probabilities: np.ndarray
    gradients: tuple
    shapes: tuple


def flow_back(x, W1, b1, W2, b2, t):
    """A sample through two layers to its loss, and the gradient back, one box at a time. Returns a MovingPicture.

    x: (n,), W1: (n, h), b1: (h,), W2: (h, C), b2: (C,), t: the number of the right class; none of n, h, C is above 3.
    Raises ValueError for other shapes, or a class that there is not.
    """
    arrays = [np.asarray(array, dtype=float) for array in (x, W1, b1, W2, b2)]
    x, W1, b1, W2, b2 = arrays
    shapes = [array.shape for array in arrays]
    fits = W1.ndim == W2.ndim == 2 and x.shape == W1.shape[:1] and b1.shape == W1.shape[1:] == W2.shape[:1]
    if not fits or b2.shape != W2.shape[1:] or max(*W1.shape, *W2.shape) > MOST:
        raise ValueError(
            f"flow_back needs x (n,), W1 (n, h), b1 (h,), W2 (h, C), b2 (C,), each at most 3; got {shapes}"
        )
    if t not in range(len(b2)):
        raise ValueError(f"flow_back has the classes 0 to {len(b2) - 1}, got {t}")
    passes = both_passes(x, W1, b1, W2, b2, t)
    slider = Slider("step", say("step"), 0, 0, STEPS, buttons=(say("Back"), say("Next")))
    return MovingPicture(lambda step: draw_flow(passes, step), [slider])


def both_passes(x, W1, b1, W2, b2, t) -> Passes:
    """Forward to the cross entropy of one sample, and back to its input."""
    z = x @ W1 + b1
    h = np.maximum(z, 0)
    scores = h @ W2 + b2
    shares = np.exp(scores - scores.max())
    shares /= shares.sum()
    dscores = shares - np.eye(len(shares))[t]
    dh = dscores @ W2.T
    dz = np.where(z > 0, dh, 0)
    return Passes((x, z, h, scores), -np.log(shares[t]), shares, (dz @ W1.T, dz, dh, dscores), (W1.shape, W2.shape))


@in_course_style
def draw_flow(passes, step):
    """The row of boxes with everything that is known after `step` steps. Returns a Figure of one size for all steps."""
    width = 2 * MARGIN + 4 * BOX[0] + 5 * WAY
    figure, axes = sheet(width, HEIGHT)
    forward, back = min(step, 4), max(step - 4, 0)
    lit = None if not step else step - 1 if step <= 4 else STEPS - step
    for place, name in enumerate(BOXES):
        x = MARGIN + WAY + place * (BOX[0] + WAY) + BOX[0] / 2
        box(axes, x, MIDDLE, *BOX, say(name), INK, HIGHLIGHT if place == lit else PAPER, SMALL)
        if place in AFFINE and back > 3 - place:
            number = AFFINE[place]
            words(axes, x, MIDDLE - 0.68, say("keeps {gradient}", gradient=f"dW{number}"), GRADIENT, SMALL)
            words(axes, x, MIDDLE - 0.92, str(passes.shapes[number - 1]), QUIET, SMALL)
    for place in range(5):
        start = MARGIN + place * (BOX[0] + WAY)
        middle = start + WAY / 2
        known = place <= forward
        arrow(axes, (start + 0.06, MIDDLE + 0.14), (start + WAY - 0.06, MIDDLE + 0.14), INPUT if known else FAINT)
        if place < 4 and known:
            _column(axes, middle, MIDDLE + 0.36, passes.values[place], INPUT, up=True)
            words(axes, middle, HEIGHT - 0.3, NAMES[place], INPUT, weight="bold")
        if place == 4 and known:
            words(axes, middle, MIDDLE + 0.5, say("loss\n{loss}", loss=f"{passes.loss:.2f}"), INPUT)
        returned = back > 3 - place if place < 4 else back > 0
        arrow(axes, (start + WAY - 0.06, MIDDLE - 0.14), (start + 0.06, MIDDLE - 0.14), GRADIENT if returned else FAINT)
        if place < 4 and returned:
            _column(axes, middle, MIDDLE - 0.36, passes.gradients[place], GRADIENT, up=False)
            words(axes, middle, 0.87, f"d{NAMES[place]}", GRADIENT, weight="bold")
        if place == 4 and returned:
            words(axes, middle, MIDDLE - 0.45, "1", GRADIENT)
    sentence = _sentence(passes, step)
    words(axes, width / 2, 0.35, sentence)
    return with_alt(figure, _alt(passes, forward, back, sentence))


def _column(axes, x, edge, values, color, up):
    """The entries one above the other; the column begins at `edge` and grows upwards, or downwards."""
    top = edge + CELL[1] * len(values) if up else edge
    for row, value in enumerate(values):
        cell(axes, x, top - (row + 0.5) * CELL[1], *CELL, _two(value), size=SMALL)
    frame(axes, x, top - CELL[1] * len(values) / 2, CELL[0], CELL[1] * len(values), color)


def _two(value) -> str:
    return f"{round(float(value), 2) + 0.0:.2f}".replace("-", "\N{MINUS SIGN}")


def _sentence(passes, step) -> str:
    first, second = passes.shapes
    return say(
        SENTENCES[step],
        shut=int((passes.values[1] <= 0).sum()),
        gates=len(passes.values[1]),
        shares=", ".join(map(_two, passes.probabilities)),
        loss=f"{passes.loss:.2f}",
        first=first,
        second=second,
    )


def _alt(passes, forward, back, sentence) -> str:
    known = [f"{name} = {_spoken(value)}" for name, value in zip(NAMES, passes.values, strict=True)]
    known.append(say("loss {loss}", loss=f"{passes.loss:.2f}"))
    slopes = [f"d{name} = {_spoken(value)}" for name, value in zip(NAMES, passes.gradients, strict=True)]
    row = say("A row of four boxes: affine 1, ReLU, affine 2, softmax with loss.")
    forth = ", ".join(known[: forward + 1])
    so_far = (
        say("So far: {forth}; back: {back}.", forth=forth, back=", ".join(reversed(slopes[4 - back :])))
        if back
        else say("So far: {forth}.", forth=forth)
    )
    return f"{row} {aloud(sentence)} {so_far}"


def _spoken(values) -> str:
    return vector(np.round(values, 2) + 0.0, 3)
