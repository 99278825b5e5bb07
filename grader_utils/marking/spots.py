"""Judges the markers that a panel shows."""

from collections.abc import Iterator, Sequence

import numpy as np

from grader_utils.marking.coverage import CLOSE, Element, Sight
from grader_utils.marking.panel import Panel, Spots
from grader_utils.messages import say_count
from grader_utils.questions.expected_figures import Drawing

HEAD = 0.02
"""A line may end this far from the edge of a marker, in shares of the window, as the shaft of an arrow does."""

MANY = 100
"""So many markers of one call are the shading, where nothing else is."""


def has_spot(panel: Panel, sight: Sight, place: tuple[float, float], most: int) -> bool:
    """Return whether a marker is seen at `place`, data coordinates, that is one of `most` of its kind."""
    return any(len(spots.places) <= most and _is_at(panel, sight, spots, [place]).any() for spots in panel.spots)


def spot_size(panel: Panel, sight: Sight, places: Sequence[tuple[float, float]]) -> np.ndarray:
    """Return how much the largest marker at one of `places` hides of a line, (2,), in shares of the window."""
    sizes = [spots.size for spots in panel.spots if _is_at(panel, sight, spots, places).any()]
    return np.max([*sizes, [0, 0]], axis=0) + 2 * HEAD


def spot_complaints(panel: Panel, sight: Sight, expected: Drawing, elements: Sequence[Element]) -> Iterator[str]:
    """Say where a marker is that stands for nothing; markers along a line that is asked for belong to it."""
    if not expected.points:
        return
    others = []
    for spots in panel.spots:
        if panel.by_dots and len(spots.places) > MANY:
            continue
        places = spots.places[~_is_at(panel, sight, spots, expected.points)]
        others += list(places[~sight.near(places, elements, 3 * CLOSE)])
    if len(others) > expected.more_points:
        yield say_count(
            len(others),
            "Markers stand in another place as well, at {place} for one.",
            "Markers stand in {count} other places as well, at {place} for one.",
            place=panel.said(others[0]),
        )


def _is_at(panel: Panel, sight: Sight, spots: Spots, places: Sequence[tuple[float, float]]) -> np.ndarray:
    """Which of the markers stand at one of `places`."""
    wanted = panel.window(places) * sight.zoom
    drawn = spots.places * sight.zoom
    gaps = np.hypot(drawn[:, None, 0] - wanted[None, :, 0], drawn[:, None, 1] - wanted[None, :, 1])
    return gaps.min(axis=1, initial=np.inf) <= CLOSE
