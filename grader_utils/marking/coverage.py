"""Whether a panel shows an element: one line's visible ink lies along nearly all of it; and which ink belongs to none.

Distances are shares of the window. Where what is asked for takes up less than a quarter of the window's width or
height, they are shares of four times its own: drawn tiny, nothing becomes right that is wrong.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from grader_utils.marking.geometry import along, distances
from grader_utils.marking.panel import Look, Panel, Stroke

CLOSE = 0.005
"""How far ink may be from its place: half a percent of the window, two pixels of an ordinary figure."""

NEARLY_ALL = 0.95
"""The share of an element along which ink must be seen."""

ON_ITS_LINE = 0.97
"""The share of a line's ink that must lie on an element to count as drawn along it."""

MOST_HIDDEN = 0.25
"""How much of an element may lie under a legend or a text, in widths of the window."""

NEARLY_HIDDEN = 0.8
"""The share of an element that may lie there at most."""

MOST_GAPS = 0.1
"""Of a straight line that a text interrupts, the share that may be missing beside the text: its margin."""

LEAST_LEFT = 0.2
"""The share of such a line that must be seen."""

FROM_END_TO_END = 0.8
"""The share of its length from the first place where it is seen to the last."""

STRAY = 3 * CLOSE
"""Ink that is farther than this from all that is asked for belongs to nothing."""


@dataclass(frozen=True)
class Element:
    """Something that must be drawn as a line.

    Attributes:
        name: for the verdict.
        places: (n, 2), in even steps along it, in shares of the window: along these ink must be seen.
        path: (k, 2): on this polyline, which may reach farther, ink is right.
        need: the share of `places` along which ink must be seen.
    """

    name: str
    places: np.ndarray
    path: np.ndarray
    need: float = NEARLY_ALL


@dataclass(frozen=True)
class Found:
    """The lines that show an element best, the share of it that they cover, and which of its places they miss."""

    strokes: tuple[Stroke, ...]
    share: float
    missed: np.ndarray


class Sight:
    """What is seen in one panel, measured."""

    def __init__(self, panel: Panel, frame: np.ndarray | None):
        """`frame`: the corners of what is asked for, ((x0, y0), (x1, y1)) in shares of the window."""
        size = np.ptp(frame, axis=0) if frame is not None else np.ones(2)
        self.zoom = np.where(size > 1e-6, np.maximum(0.25 / np.maximum(size, 1e-6), 1), 1.0)
        self.panel = panel
        self.strokes = panel.strokes

    def cover(self, element: Element) -> Found:
        """Return what shows the element: one line, or several of one look that all lie on it."""
        best = Found((), 0.0, np.ones(len(element.places), dtype=bool))
        parts: dict[Look, list[Stroke]] = defaultdict(list)
        for stroke in self.strokes:
            if not self._comes_near(stroke, element):
                continue
            found = self.covered_by((stroke,), element)
            best = max(best, found, key=lambda one: one.share)
            if best.share >= element.need:
                return best
            if found.share > 0:
                parts[stroke.look].append(stroke)
        for strokes in parts.values():
            if len(strokes) > 1:
                on_it = tuple(one for one in strokes if self.share_on(one, [element]) >= ON_ITS_LINE)
                best = max(best, self.covered_by(on_it, element), key=lambda one: one.share) if on_it else best
        return best

    def interrupted(self, element: Element) -> Found | None:
        """Return the lines of one look that show a straight element but for where a text lies on it, or None."""
        looks: dict[Look, list[Stroke]] = defaultdict(list)
        for stroke in self.strokes:
            if self._comes_near(stroke, element) and self.share_on(stroke, [element]) >= ON_ITS_LINE:
                looks[stroke.look].append(stroke)
        hidden = self._is_covered_up(element.places)
        for strokes in map(tuple, looks.values()):
            missed = self._missed(strokes, element)
            seen = np.flatnonzero(~missed)
            if len(seen) < LEAST_LEFT * len(missed) or seen[-1] - seen[0] < FROM_END_TO_END * len(missed):
                continue
            if (missed & ~hidden)[seen[0] : seen[-1]].mean() <= MOST_GAPS:
                return Found(strokes, 1.0, missed & ~hidden)
        return None

    def is_covered(self, element: Element) -> bool:
        """Return whether the element is shown."""
        return self.cover(element).share >= element.need

    def share_on(self, stroke: Stroke, elements: Sequence[Element], close: float = CLOSE) -> float:
        """Return the share of a line's ink that lies on one of the elements."""
        places, lengths = along(stroke.starts, stroke.ends, CLOSE)
        near = self.near(places, elements, close)
        return float(lengths[near].sum() / lengths.sum()) if lengths.sum() > 0 else 1.0

    def near(self, places: np.ndarray, elements: Sequence[Element], close: float) -> np.ndarray:
        """Return which of `places` lie on one of the elements."""
        near = np.zeros(len(places), dtype=bool)
        for element in elements:
            open_places = ~near
            path = element.path * self.zoom
            near[open_places] = distances(places[open_places] * self.zoom, path[:-1], path[1:]) <= close
        return near

    def _comes_near(self, stroke: Stroke, element: Element) -> bool:
        ink = np.concatenate([stroke.starts, stroke.ends])
        if not len(ink) or not len(element.places):
            return False
        return bool(
            (ink.min(axis=0) <= element.places.max(axis=0) + CLOSE).all()
            and (ink.max(axis=0) >= element.places.min(axis=0) - CLOSE).all()
        )

    def covered_by(self, strokes: tuple[Stroke, ...], element: Element) -> Found:
        """Return what `strokes` show of the element together."""
        missed = self._missed(strokes, element)
        hidden = missed & self._is_covered_up(element.places)
        if hidden.any() and hidden.mean() <= min(NEARLY_HIDDEN, MOST_HIDDEN / max(self._length(element), 1e-9)):
            missed &= ~hidden
        return Found(strokes, 1 - float(missed.mean()), missed)

    def _missed(self, strokes: tuple[Stroke, ...], element: Element) -> np.ndarray:
        """Return which places of an element no ink of the lines lies near."""
        starts = np.concatenate([stroke.starts for stroke in strokes]) * self.zoom
        ends = np.concatenate([stroke.ends for stroke in strokes]) * self.zoom
        return distances(element.places * self.zoom, starts, ends) > CLOSE

    def _is_covered_up(self, places: np.ndarray) -> np.ndarray:
        """Return which places lie under a legend or a text."""
        low, high = self.panel.covers[:, 0] - CLOSE, self.panel.covers[:, 1] + CLOSE
        inside = (places[:, None] >= low) & (places[:, None] <= high)  # (places, covers, 2)
        return inside.all(axis=2).any(axis=1)

    @staticmethod
    def _length(element: Element) -> float:
        """Return how long an element is, in widths of the window."""
        return float(np.hypot(*np.diff(element.places, axis=0).T).sum())
