"""What a figure shows: its axes, and what is seen in the window of each. Places are shares of a window."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader_utils.messages import to_say

SAME_COLOR = 12.0
"""Colors of lines that are nearer than this look the same."""


@dataclass(frozen=True)
class Look:
    """How a line looks: its color as "#rrggbb" ("" where there is none), its dashes and its markers."""

    color: str
    dashes: str
    marker: str


def look_alike(one: Look, other: Look) -> bool:
    """Return whether a person takes two lines for the same."""
    if not one.color or not other.color or one.dashes != other.dashes or one.marker != other.marker:
        return False
    return float(np.linalg.norm(np.subtract(_rgb(one.color), _rgb(other.color)))) < SAME_COLOR


def _rgb(color: str) -> list[int]:
    return [int(color[at : at + 2], 16) for at in (1, 3, 5)]


@dataclass(frozen=True)
class Stroke:
    """The visible pieces of a line: starts and ends, (n, 2) each; a helper is an annotation's arrow or a frame."""

    starts: np.ndarray
    ends: np.ndarray
    look: Look
    helper: bool
    whole: bool


@dataclass(frozen=True)
class Spots:
    """The visible markers of one artist: places (n, 2), size (2,)."""

    places: np.ndarray
    size: np.ndarray


@dataclass(frozen=True)
class Words:
    """A text, the point that it was put to, y of its middle, its height."""

    text: str
    place: np.ndarray
    middle: float
    height: float


HIDDEN_BY = {
    "size": to_say("its letters are too small"),
    "limits": to_say("it lies outside of the axes' limits"),
    "color": to_say("its color is nearly that of what lies under it"),
    "area": to_say("something lies on top of it"),
    "text": to_say("another text lies on it"),
}
"""What can keep a text from being read, and how that is said."""


@dataclass(frozen=True)
class Panel:
    """One axes: its words, its limits, and what is seen in its window."""

    title: str
    xlabel: str
    ylabel: str
    x: "Scale"
    y: "Scale"
    xticks: tuple[tuple[float, str], ...]
    """What stands beside its ticks: their places, in data coordinates, and texts."""
    yticks: tuple[tuple[float, str], ...]
    numbered: bool
    """Whether one of its axes has numbers or words that can be read."""
    on_page: float
    strokes: tuple[Stroke, ...]
    spots: tuple[Spots, ...]
    texts: tuple[Words, ...]
    hidden_texts: tuple[tuple[Words, str], ...]
    """Texts that cannot be read, and what hides each: one of `HIDDEN_BY`."""
    arrows: np.ndarray
    """(n, 2, 2): the tail and the head of each."""
    covers: np.ndarray
    """(n, 2, 2): the boxes ((x0, y0), (x1, y1)) that hide what lies under them."""
    letters: np.ndarray
    """(n, 2, 2): the boxes of texts that are written over lines, where there are many."""
    legend: tuple[tuple[str, Look], ...]
    shades: np.ndarray | None
    """(rows, columns, 3), 0 to 255, nan where lines or markers lie on top; the lowest row first."""
    ground: np.ndarray
    """(3,): the color where nothing is drawn."""
    by_dots: bool
    """Whether the shades are those of markers."""

    def window(self, places: Any) -> np.ndarray:
        """Places in data coordinates, (n, 2), as shares of the window."""
        places = np.asarray(places, dtype=float).reshape(-1, 2)
        return np.column_stack([self.x.shares(places[:, 0]), self.y.shares(places[:, 1])])

    def said(self, place: Any) -> str:
        """A place in the window, (2,), as text in data coordinates; what is tiny beside the axes is 0."""
        size = np.ptp(self.data([[0, 0], [1, 1]]), axis=0)
        x, y = np.where(np.abs(self.data(place)[0]) < 1e-4 * size, 0.0, self.data(place)[0])
        return f"({x:.3g}, {y:.3g})"

    def data(self, places: Any) -> np.ndarray:
        """Shares of the window, (n, 2), in data coordinates."""
        places = np.asarray(places, dtype=float).reshape(-1, 2)
        return np.column_stack([self.x.values(places[:, 0]), self.y.values(places[:, 1])])


def said_place(place: Sequence[float]) -> str:
    """Return a place in data coordinates, (2,), as text: (0, 0.5)."""
    return f"({place[0]:g}, {place[1]:g})"


_FAR = 1e9
"""In widths of a window: where that is which lies nowhere."""


@dataclass(frozen=True)
class Scale:
    """One direction of a window: its two limits, and whether it is logarithmic."""

    low: float
    high: float
    logarithmic: bool

    def shares(self, values: np.ndarray) -> np.ndarray:
        """Return data coordinates as shares of the window."""
        with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
            low, high, values = map(self._straight, (self.low, self.high, values))
            shares = ((values - low) / (high - low)).clip(-_FAR, _FAR)
            return np.where(np.isnan(shares), _FAR, shares)

    def values(self, shares: np.ndarray) -> np.ndarray:
        """Return shares of the window as data coordinates."""
        low, high = self._straight(self.low), self._straight(self.high)
        with np.errstate(over="ignore", invalid="ignore"):
            values = low + np.asarray(shares, dtype=float) * (high - low)
            return 10.0**values if self.logarithmic else values

    def _straight(self, values: Any) -> Any:
        return np.log10(values) if self.logarithmic else np.asarray(values, dtype=float)


EMPTY = Panel(
    "",
    "",
    "",
    Scale(0, 1, False),
    Scale(0, 1, False),
    xticks=(),
    yticks=(),
    numbered=True,
    on_page=1.0,
    strokes=(),
    spots=(),
    texts=(),
    hidden_texts=(),
    arrows=np.zeros((0, 2, 2)),
    covers=np.zeros((0, 2, 2)),
    letters=np.zeros((0, 2, 2)),
    legend=(),
    shades=None,
    ground=np.full(3, 255.0),
    by_dots=False,
)
"""One on which nothing is drawn."""


@dataclass(frozen=True)
class Picture:
    """A whole figure: its axes, the title of all, and the scales of axes that are left out: nobody reads them."""

    panels: tuple[Panel, ...]
    title: str
    scales: tuple[str, ...] = ()
