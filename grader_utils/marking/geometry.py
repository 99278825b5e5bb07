"""Distances of places from straight pieces, and places along them; all in shares of a window."""

import numpy as np

MOST_PAIRS = 400_000


def distances(places: np.ndarray, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """Return how far each of `places`, (n, 2), is from the nearest of the pieces, (m, 2) each; infinite without any."""
    nearest = np.full(len(places), np.inf)
    if not len(starts) or not len(places):
        return nearest
    across = ends - starts
    lengths = np.maximum((across**2).sum(axis=1), 1e-30)
    step = max(1, MOST_PAIRS // len(places))
    for first in range(0, len(starts), step):
        part = slice(first, first + step)
        x = places[:, :1] - starts[None, part, 0]
        y = places[:, 1:] - starts[None, part, 1]
        along_x, along_y = across[part, 0], across[part, 1]
        share = ((x * along_x + y * along_y) / lengths[part]).clip(0, 1)
        squares = (x - share * along_x) ** 2 + (y - share * along_y) ** 2
        nearest = np.minimum(nearest, np.sqrt(squares.min(axis=1)))
    return nearest


def along(starts: np.ndarray, ends: np.ndarray, step: float, most: int = 4000) -> tuple[np.ndarray, np.ndarray]:
    """Return places along pieces, (n, 2), about `step` apart, and the length that each stands for, (n,)."""
    lengths = np.hypot(*(ends - starts).T)
    step = max(step, float(lengths.sum()) / most)
    counts = np.maximum(np.ceil(lengths / step).astype(int), 1)
    piece = np.repeat(np.arange(len(counts)), counts)
    number = np.arange(len(piece)) - np.repeat(np.cumsum(counts) - counts, counts)
    share = (number + 0.5) / counts[piece]
    return starts[piece] + share[:, None] * (ends - starts)[piece], (lengths / counts)[piece]


def evenly(path: np.ndarray, count: int) -> np.ndarray:
    """Return `count` places along a polyline, (k, 2), with even steps, both ends included."""
    lengths = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(path, axis=0).T))])
    at = np.linspace(0, lengths[-1], count)
    return np.column_stack([np.interp(at, lengths, path[:, axis]) for axis in (0, 1)])


def clipped(a: float, b: float, c: float, box: np.ndarray) -> np.ndarray | None:
    """Return both ends, (2, 2), of the stretch of the line a x + b y = c in a box ((x0, y0), (x1, y1)), or None."""
    norm = np.hypot(a, b)
    if not 0 < norm < np.inf:
        return None
    along_line = np.array([-b, a]) / norm
    foot = np.array([a, b]) * (c / norm**2)
    low, high = -np.inf, np.inf
    for axis in (0, 1):
        edges = np.sort(box[:, axis]) - foot[axis]
        if abs(along_line[axis]) < 1e-12:
            if edges[0] > 1e-9 * norm or edges[1] < -1e-9 * norm:
                return None
            continue
        first, last = np.sort(edges / along_line[axis])
        low, high = max(low, first), min(high, last)
    return foot + np.outer([low, high], along_line) if low < high and np.isfinite([low, high]).all() else None
