"""What a figure must show: measured values, or a drawing of curves, lines, points and words.

A reference returns one of these; how they are compared with a figure is the business of `marking`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

import numpy as np

from grader_utils.messages import say


@dataclass(frozen=True)
class Named:
    """What a verdict speaks of by name. The name is in English; one with words is marked by `to_say`.

    `put_in`: the values for each `{...}` in it.
    """

    name: str
    put_in: Mapping[str, str] = field(default_factory=dict, kw_only=True)

    def said(self) -> str:
        """Return the name in the language spoken at present."""
        return say(self.name, **self.put_in)


@dataclass(frozen=True)
class Series(Named):
    """Measured values that a figure must show as a line through the points (x, y). x, y: shape (n,).

    `called`: a regular expression that finds its name in a legend, in any way in which people write it.
    `axis`: one that finds in a label what it measures.
    """

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
class Curve(Named):
    """A curve that a drawing must have: y = `function`(x), all the way over `over`.

    A reference gives a function of a tensor, a mistake one of an array; what is compared is `sampled`.
    `called`: a regular expression that finds its name in a legend, in any way in which people write it.
    """

    function: Callable
    over: tuple[float, float]
    called: str = ""

    def sampled(self, values: Callable) -> Self:
        """Return this curve at its places; `values(function, x)` returns a function's values at x, (n,), an array."""
        return replace(self, function=Sampled(self.over, values(self.function, places(self.over))))


@dataclass(frozen=True)
class Line(Named):
    """A straight line a x + b y = c that a drawing must have, anywhere and of any length within the axes.

    `short`: its name where one of several lines is meant; the same where there is none. It gets `put_in`, too.
    """

    a: float
    b: float
    c: float
    short: str = ""

    def said_in_short(self) -> str:
        """Return the short name in the language spoken at present."""
        return say(self.short or self.name, **self.put_in)


@dataclass(frozen=True)
class NumberBeside(Named):
    """A number, to three digits or more, that a drawing must have right above or right below the point `place`."""

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
