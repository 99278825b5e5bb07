"""A network that reads what one draws: the drawing as the network gets it, and its ten shares.

It knows networks of two layers with ReLU between them, and how strokes become pixels; the paper is drawing_pad.py's.
"""

from functools import cached_property

import numpy as np
from matplotlib.figure import Figure

from grader_utils.figures.alt_text import with_alt
from grader_utils.figures.moving.controls import panel
from grader_utils.figures.moving.picture import MovingPicture
from grader_utils.figures.moving.pixels import gray_values
from grader_utils.figures.style import FAINT, OUTPUT, in_course_style
from grader_utils.messages import say

THREE = [
    [0.3, 0.2], [0.4, 0.12], [0.52, 0.1], [0.64, 0.16], [0.68, 0.28], [0.62, 0.4], [0.47, 0.48],
    [0.63, 0.55], [0.7, 0.68], [0.65, 0.82], [0.52, 0.9], [0.38, 0.88], [0.27, 0.8],
]  # fmt: skip
"""What stands on the paper at first, in one stroke."""


def read_drawing(W1, b1, W2, b2, strokes=(THREE,)):
    """Paper to draw a digit on, and what a network makes of it. Returns a MovingPicture.

    W1: (64, hidden), b1: (hidden,), W2: (hidden, 10), b2: (10,); `strokes` are drawn at first, see drawing_pad.py.
    Raises ValueError for other shapes.
    """
    network = [np.asarray(param, dtype=float) for param in (W1, b1, W2, b2)]
    hidden = len(network[1])
    if [param.shape for param in network] != [(64, hidden), (hidden,), (hidden, 10), (10,)]:
        shapes = ", ".join(str(param.shape) for param in network)
        raise ValueError(f"read_drawing needs W1 (64, h), b1 (h,), W2 (h, 10) and b2 (10,), got {shapes}")
    return _DrawnDigit(network, [list(map(list, stroke)) for stroke in strokes])


class _DrawnDigit(MovingPicture):
    """A moving picture with paper in the place of sliders. Without anywidget there is no paper."""

    def __init__(self, network, strokes):
        super().__init__(lambda strokes: draw_reading(*network, strokes), [])
        self.values["strokes"] = strokes

    @cached_property
    def controls(self) -> dict:
        """{"paper": a DrawingPad}; setting its `strokes` redraws the picture. Empty without anywidget."""
        try:
            from grader_utils.figures.moving.drawing_pad import DrawingPad
        except ImportError:
            return {}
        paper = DrawingPad(strokes=self.values["strokes"])
        paper.observe(lambda change: self._moved("strokes", change["new"]), names="strokes")
        return {"paper": paper}

    @cached_property
    def _panel(self):
        return panel([self.controls["paper"]])


@in_course_style
def draw_reading(W1, b1, W2, b2, strokes):
    """The drawing as 8 x 8 gray values on the left, the ten shares as bars on the right. Returns a Figure."""
    pixels = gray_values(strokes)
    empty = not pixels.any()
    shares = np.zeros(10) if empty else _shares(np.maximum(pixels.reshape(64) @ W1 + b1, 0) @ W2 + b2)
    best = int(shares.argmax())
    figure = Figure(figsize=(8, 3.2))
    left, right = figure.subplots(1, 2, width_ratios=(1, 1.6))
    left.imshow(pixels, cmap="gray_r", vmin=0, vmax=1)
    left.set(title=say("what the network gets"), xticks=[], yticks=[])
    left.spines[:].set_visible(True)
    right.bar(range(10), shares, color=[OUTPUT if digit == best else FAINT for digit in range(10)])
    title = say("nothing to read yet") if empty else say("its guess: {digit}", digit=best)
    right.set(title=title, xlabel=say("digit"), ylabel=say("share"))
    right.set(ylim=(0, 1), xticks=range(10))
    return with_alt(figure, _alt(shares, best, empty))


def _shares(scores):
    powers = np.exp(scores - scores.max())
    return powers / powers.sum()


def _alt(shares, best, empty) -> str:
    if empty:
        return say(
            "Nothing is drawn: 8 x 8 white pixels on the left, and on the right no share for any of the ten digits."
        )
    return say(
        "A drawing as 8 x 8 gray pixels. The network reads it as {digit}, with a share of {share}. Its ten shares, as "
        "bars: {shares}.",
        digit=best,
        share=f"{shares[best]:.0%}",
        shares=", ".join(f"{digit}: {share:.2f}" for digit, share in enumerate(shares)),
    )
