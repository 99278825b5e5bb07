"""Right answers that are more than an array: an error, a separating line, a drawing.

A reference returns one of these where many answers are right. How they are compared with an answer is the business
of `marking`.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Self

import numpy as np

from grader_utils.phrasing import listed

MOST_OTHER_SHAPES = 2
"""How many more shapes a message may name than it has to: a result's, say, or one turned round."""

_SHAPE = re.compile(r"\(\d+,(?:\d+,?)*\)")


@dataclass(frozen=True)
class Raises:
    """The solution must raise `error`, and its message must name each of `mentions`."""

    error: type[Exception]
    mentions: Sequence[str] = ()

    def missing_from(self, message: str) -> str:
        """Return what an error's message does not name, or "": the first of `mentions`, or these alone.

        Spaces do not count. A message that names many other shapes as well says nothing.
        """
        without_spaces, wanted = message.replace(" ", ""), [mention.replace(" ", "") for mention in self.mentions]
        missing = next((self.mentions[place] for place, name in enumerate(wanted) if name not in without_spaces), "")
        others = set(_SHAPE.findall(without_spaces)) - set(wanted)
        if wanted and not missing and len(others) > MOST_OTHER_SHAPES:
            return f"{listed(self.mentions)} alone: it names {len(others)} other shapes as well"
        return missing


@dataclass(frozen=True)
class Separates:
    """The solution must return (w, b), w of shape (n,), with w.x + b > 0 exactly where `targets` is 1.

    Attributes:
        inputs: shape (rows, n).
        targets: shape (rows,), of 0 and 1.
    """

    inputs: np.ndarray
    targets: np.ndarray


@dataclass(frozen=True)
class NetworkSeparates(Separates):
    """As `Separates`, by a whole network: the solution must return (weights, biases), one array a layer in each.

    Weights have shape (in, out), biases (out,), the last layer one output. A sigmoid follows every layer; the output
    must be above 0.5 exactly where `targets` is 1.

    Attributes:
        layers: how many layers the network must have, the last one included.
    """

    layers: int = 2


@dataclass(frozen=True)
class Graph:
    """The solution must return {"data", "grad"}: the value and the gradient of every node of an expression.

    Attributes:
        program: the steps of the expression, see `answering.expression.build`; its nodes are the leaves and, behind
            them, one for each step.
        data: shape (nodes,).
        grad: shape (nodes,); None when only "data" is asked for.
    """

    program: Sequence[tuple]
    data: np.ndarray
    grad: np.ndarray | None = None


@dataclass(frozen=True)
class LossCurve:
    """The solution must return these losses, one after each step of a training.

    Attributes:
        losses: shape (steps,).
    """

    losses: np.ndarray


@dataclass(frozen=True)
class AtLeast:
    """The solution must return the parameters of a network that classifies well; which ones is its own affair.

    Attributes:
        right: how many of the rows must get their label.
        inputs: shape (rows, n).
        labels: whole numbers, shape (rows,).
        classes: how many scores the network has for each row.
        scores: takes the arrays in `parameters`, by name, and `x`, which is `inputs`; returns an array of shape
            (rows, classes). A row belongs to the class of its highest score.
        parameters: the names of the arrays that the solution returns.
        rows: what the rows are, for the verdict.
    """

    right: int
    inputs: np.ndarray
    labels: np.ndarray
    classes: int
    scores: Callable
    parameters: Sequence[str]
    rows: str = "rows"


@dataclass(frozen=True)
class Series:
    """Measured values that a figure must show as a line through the points (x, y). x, y: shape (n,).

    `called`: a regular expression that finds its name in a legend, in any way in which people write it.
    `axis`: one that finds in a label what it measures.
    """

    name: str
    x: np.ndarray
    y: np.ndarray
    called: str = ""
    axis: str = ""


@dataclass(frozen=True)
class Measurements:
    """Series that a figure must show, in one panel or in several.

    Attributes:
        worded: whether a title, labels and legends are asked for.
        x_axis: a regular expression that finds in a label what the x axis is.
    """

    series: Sequence[Series]
    worded: bool = True
    x_axis: str = ""

    def without_words(self) -> Self:
        """Return what must be drawn, whatever is written around it."""
        return replace(self, worded=False)

    def as_mistake(self) -> Self:
        """Return what a mistake draws."""
        return self.without_words()


@dataclass(frozen=True)
class Sampled:
    """A function known at `places(over)`, where it is `y`, (n,); straight between them and beyond."""

    over: tuple[float, float]
    y: np.ndarray

    def __call__(self, z: np.ndarray) -> np.ndarray:
        """Return the values at `z`, of any shape."""
        x, y = places(self.over), self.y
        before, behind = (y[1] - y[0]) / (x[1] - x[0]), (y[-1] - y[-2]) / (x[-1] - x[-2])
        return np.interp(z, x, y) + before * np.minimum(z - x[0], 0) + behind * np.maximum(z - x[-1], 0)


def places(over: tuple[float, float]) -> np.ndarray:
    """Return the x, (n,), at which a curve is sampled: evenly over `over`, and farther and farther apart beyond it."""
    low, high = over
    beyond = (high - low) * np.cumsum(np.cumprod(np.full(60, 1.1)) / 50)  # up to 66 times as far on both sides
    return np.concatenate([low - beyond[::-1], np.linspace(low, high, 401), high + beyond])


@dataclass(frozen=True)
class Curve:
    """A curve that a drawing must have: y = `function`(x), all the way over `over`.

    A reference gives a function of a tensor, a mistake one of an array; what is compared is `sampled`.
    `called`: a regular expression that finds its name in a legend, in any way in which people write it.
    """

    name: str
    function: Callable
    over: tuple[float, float]
    called: str = ""

    def sampled(self, values: Callable) -> Self:
        """Return this curve at its places; `values(function, x)` returns a function's values at x, (n,), an array."""
        return replace(self, function=Sampled(self.over, values(self.function, places(self.over))))


@dataclass(frozen=True)
class Line:
    """A straight line a x + b y = c that a drawing must have, anywhere and of any length within the axes."""

    name: str
    a: float
    b: float
    c: float


@dataclass(frozen=True)
class NumberBeside:
    """A number, to three digits or more, that a drawing must have right above or right below the point `place`."""

    name: str
    value: float
    place: tuple[float, float]
    above: bool


@dataclass(frozen=True)
class Drawing:
    """What a figure must show; the looks of it, and a little beside it, are its author's freedom.

    Attributes:
        curves, lines: what must be drawn, each with a name for the verdict.
        horizontals, verticals: the y and x of reference lines.
        points: shape (m, 2): a marker must stand at each.
        edges: pairs of points that a straight line must join.
        numbers: what must be written beside points; each stands nearer to its own point than to any other of
            `points`.
        half_planes: (w, b): the two sides of w.x + b = 0 must be shaded in different colors.
        legend: whether a legend must name each curve and each line.
        own_styles: whether each curve must have a line style or markers of its own.
        titled: whether a title and labels of both axes are asked for.
        x_names, y_names: regular expressions that match the whole of a label of the x and of the y axis.
        alone: whether lines that are not asked for are wrong, but for a few; `docs/figures.md` says which.
        more_points: how many markers may stand elsewhere.
        in_window: whether a line outside of the axes' limits, or hardly inside, need not be seen.
    """

    curves: Sequence[Curve] = ()
    lines: Sequence[Line] = ()
    horizontals: Sequence[float] = ()
    verticals: Sequence[float] = ()
    points: Sequence[tuple[float, float]] = ()
    edges: Sequence[tuple[tuple[float, float], tuple[float, float]]] = ()
    numbers: Sequence[NumberBeside] = ()
    half_planes: tuple[Sequence[float], float] | None = None
    legend: bool = False
    own_styles: bool = False
    titled: bool = True
    x_names: str = ""
    y_names: str = ""
    alone: bool = True
    more_points: int = 4
    in_window: bool = False

    def as_mistake(self) -> Self:
        """Return what a mistake draws, as far as it can be seen: wrong lines may run off the picture."""
        return replace(self.without_words(), in_window=True)

    def without_words(self) -> Self:
        """Return what must be drawn, whatever is written around it."""
        return replace(self, legend=False, own_styles=False, titled=False)


Figure = Drawing | Measurements
"""What a figure must show."""
