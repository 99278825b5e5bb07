"""The pictures of docs/figures.md: each is drawn here, judged by the marker, and shown with what the marker says.

`python tests/rule_pictures.py` draws them anew and writes them into the page; a test compares.
"""

import io
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import matplotlib
import numpy as np
from matplotlib.figure import Figure
from places import COURSE

from grader_utils.answering.wire import DescribedFigure
from grader_utils.figures.seen import describe_seen
from grader_utils.marking.difference import difference_from
from grader_utils.questions import find
from grader_utils.questions.evaluate import expected_value

PAGE = COURSE / "docs" / "figures.md"
IMAGES = COURSE / "docs" / "images" / "figures"
PASSES = "Passes."
Z = np.linspace(-5, 5, 201)
W, B = np.array([2.0, 1.0]), -0.4
INPUTS = {"plot_sigmoid": {"steepness": 1.0}, "plot_boundary": {"w": W, "b": B}}
CORNERS = [(0, 0), (0, 1), (1, 0), (1, 1)]


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


@contextmanager
def _own_style() -> Iterator[None]:
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        yield


@dataclass(frozen=True)
class Example:
    """One picture: its file's name, what it shows in words, for which question, and how it is drawn into an axes."""

    name: str
    alt: str
    question: str
    draw: Callable

    def figure(self) -> Figure:
        """Draw it, in matplotlib's own style."""
        with _own_style():
            figure = Figure(figsize=(3.4, 2.4), dpi=80, layout="constrained")
            self.draw(figure.add_subplot())
        return figure

    def verdict(self) -> str:
        """Return what the marker says of it."""
        question = find(self.question)
        expected = expected_value(question, INPUTS[self.question])
        difference = difference_from(DescribedFigure(describe_seen(self.figure())), expected, question.tolerance)
        return PASSES if difference is None else difference.reason


def _with_frame(axes, color="gray"):
    for y in (0, 1):
        axes.axhline(y, color=color, linestyle="--", linewidth=1)
    axes.axvline(0, color=color, linewidth=1)
    axes.plot(0, 0.5, "o", color="tab:red")
    axes.set(title="The sigmoid", xlabel="z", ylabel="σ(z)")


def _own_looks(axes):
    axes.figure.set_facecolor("#eeeeee")
    axes.set_facecolor("#102040")
    axes.plot(Z, _sigmoid(Z), color="orange", linewidth=3, alpha=0.8)
    axes.plot([-2, 2], [0, 1], color="lightgreen", linestyle=":")
    axes.annotate("slope 1/4", (1, 0.75), (1.6, 0.35), color="white", arrowprops={"arrowstyle": "->", "color": "white"})
    axes.grid(alpha=0.3)
    _with_frame(axes, "white")
    axes.set(xlim=(-6, 6))


def _shifted(axes):
    axes.plot(Z, _sigmoid(Z - 0.2))
    _with_frame(axes)


def _with_gaps(axes):
    y = _sigmoid(Z)
    y[::20] = np.nan
    axes.plot(Z, y)
    _with_frame(axes)


def _out_of_order(axes):
    z = np.random.default_rng(1).permutation(Z)[:40]
    z = np.concatenate([z, Z])
    axes.plot(z, _sigmoid(z), linewidth=1)
    _with_frame(axes)


def _under_a_legend(alpha):
    def draw(axes):
        axes.plot(Z, _sigmoid(Z), label="the sigmoid\nof all numbers\nfrom -5 to 5")
        _with_frame(axes)
        axes.legend(loc="upper right", framealpha=alpha)

    return draw


def _nearly_white(axes):
    axes.plot(Z, _sigmoid(Z), color="#f4f4f4")
    _with_frame(axes)


def _boundary(levels, colors=("wheat", "lightskyblue")):
    def draw(axes):
        x1, x2 = np.meshgrid(*[np.linspace(-0.5, 1.5, 101)] * 2)
        z = W[0] * x1 + W[1] * x2 + B
        axes.contourf(x1, x2, z, levels=[-np.inf, 0, np.inf], colors=list(colors))
        axes.contour(x1, x2, z, levels=levels, colors="black")
        axes.scatter(*np.transpose(CORNERS), color="black", zorder=3)
        axes.set(title="A gate", xlabel="x1", ylabel="x2")

    return draw


EXAMPLES = [
    Example("own_looks", "A thick orange curve on dark blue, a grid, a tangent, an arrow.", "plot_sigmoid", _own_looks),
    Example("shifted", "The curve lies a fiftieth of the window too far right.", "plot_sigmoid", _shifted),
    Example("with_gaps", "The curve has ten small gaps.", "plot_sigmoid", _with_gaps),
    Example("out_of_order", "Lines run criss-cross through the curve.", "plot_sigmoid", _out_of_order),
    Example("nearly_white", "The curve cannot be seen: it is nearly white.", "plot_sigmoid", _nearly_white),
    Example("legend", "The curve shines through a corner of a legend.", "plot_sigmoid", _under_a_legend(0.8)),
    Example("opaque_legend", "A legend hides the curve from 0.6 on.", "plot_sigmoid", _under_a_legend(1.0)),
    Example("two_colors", "A falling line, a color on either side, four markers.", "plot_boundary", _boundary([0])),
    Example("pale", "Both sides have nearly the same white.", "plot_boundary", _boundary([0], ("white", "#fafafa"))),
    Example("many_lines", "Five lines side by side; one is right.", "plot_boundary", _boundary([-1, -0.5, 0, 0.5, 1])),
]


def png_of(example: Example) -> bytes:
    """Return the picture as a file of few colors."""
    from PIL import Image

    whole = io.BytesIO()
    with _own_style():  # what is drawn late, and the page's color
        example.figure().savefig(whole, format="png")
    small = io.BytesIO()
    Image.open(whole).convert("RGB").quantize(64, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
    return small.getvalue()


def section() -> str:
    """Return the part of the page that shows the pictures."""
    rows = [f"| ![{one.alt}](images/figures/{one.name}.png) | {one.verdict()} |" for one in EXAMPLES]
    return "\n".join(["| picture | what the marker says |", "|---|---|", *rows])


def with_section(page: str) -> str:
    """Return the page with the section that belongs into it."""
    return re.sub(
        r"(<!-- pictures -->\n).*?(\n<!-- end of pictures -->)",
        lambda found: found[1] + section() + found[2],
        page,
        flags=re.DOTALL,
    )


if __name__ == "__main__":
    IMAGES.mkdir(parents=True, exist_ok=True)
    for example in EXAMPLES:
        (IMAGES / f"{example.name}.png").write_bytes(png_of(example))
    PAGE.write_text(with_section(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
