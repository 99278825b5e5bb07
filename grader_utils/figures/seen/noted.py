"""What a painter notes of what it paints: lines by their straight pieces, markers by their places."""

from dataclasses import dataclass, field

import numpy as np
from matplotlib.path import Path


@dataclass
class Stroke:
    """A line as it was painted. `starts` and `ends` of its straight pieces: (n, 2) pixels from the lower left."""

    artist: object
    starts: np.ndarray
    ends: np.ndarray
    color: tuple[float, float, float]
    alpha: float
    width: float
    dashes: tuple[float, ...]


@dataclass
class Spots:
    """Markers of one artist. `places`: (n, 2) pixels; `size`: the width of one in pixels."""

    artist: object
    places: list = field(default_factory=list)
    size: float = 0.0


def width_of(path: Path, transform) -> float:
    """Return how wide or high a path is, in pixels; a curve counts with the points that shape it."""
    return float(np.ptp(transform.transform(path.vertices), axis=0).max())


def pieces_of(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """Return the straight pieces of a cleaned path, starts and ends, (n, 2) each."""
    vertices, codes = path.vertices.copy(), path.codes
    opening = 0
    for place in np.flatnonzero((codes == Path.MOVETO) | (codes == Path.CLOSEPOLY)):
        if codes[place] == Path.MOVETO:
            opening = place
        else:
            vertices[place] = vertices[opening]
    joined = np.flatnonzero((codes[1:] == Path.LINETO) | (codes[1:] == Path.CLOSEPOLY))
    return vertices[joined], vertices[joined + 1]
