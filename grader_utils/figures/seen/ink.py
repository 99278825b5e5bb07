"""Which parts of painted lines and which painted markers a person sees: by color, on what lies under them.

It knows the pages of a `Painter`, and nothing of matplotlib's artists.
"""

import numpy as np

from grader_utils.figures.seen.noted import Spots, Stroke

NOTICEABLE = 25.0
"""Colors that are nearer than this (red, green, blue, 0 to 255 each, as a distance) look the same in a thin line."""

STEP = 2.0
"""Pixels between two places at which a line is looked at."""

MOST_PLACES = 8000
LONGEST_DASH_GAP = 0.04
"""A gap of a dashed line that is wider than this share of the page is a gap."""

_AROUND = np.array([(0, 0), (0, 1), (0, -1), (1, 0), (-1, 0)])


def distance(colors: np.ndarray, others: np.ndarray) -> np.ndarray:
    """How far colors, 0 to 255 along the last axis, are from others."""
    return np.linalg.norm(colors - others.astype(float), axis=-1)


def seen_pieces(stroke: Stroke, areas: np.ndarray, lines: np.ndarray) -> np.ndarray:
    """The pieces of a stroke that are seen, in their order, as (n, 2, 2) pixels: starts and ends."""
    places, steps = _places(stroke)
    seen = _is_seen(stroke, places, areas, lines)
    pieces = []
    first = 0
    for start, end, count in zip(stroke.starts, stroke.ends, steps, strict=True):
        here = seen[first : first + count]
        first += count
        if here.all():
            pieces.append((start, end))
        elif here.any():
            turns = np.flatnonzero(np.diff(np.concatenate([[False], here, [False]]).astype(np.int8)))
            pieces += [
                (start + (end - start) * low / count, start + (end - start) * high / count)
                for low, high in zip(turns[::2], turns[1::2], strict=True)
            ]
    return np.array(pieces).reshape(-1, 2, 2)


def _places(stroke: Stroke) -> tuple[np.ndarray, np.ndarray]:
    """Places along a stroke, (n, 2), and how many belong to each of its pieces: one at the middle of each step."""
    across = stroke.ends - stroke.starts
    lengths = np.hypot(*across.T)
    step = max(STEP, lengths.sum() / MOST_PLACES)
    counts = np.maximum(np.ceil(lengths / step).astype(int), 1)
    piece = np.repeat(np.arange(len(counts)), counts)
    number = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    share = (number + 0.5) / counts[piece]
    return stroke.starts[piece] + across[piece] * share[:, None], counts


def _is_seen(stroke: Stroke, places: np.ndarray, areas: np.ndarray, lines: np.ndarray) -> np.ndarray:
    height, width = areas.shape[:2]
    columns, rows = np.floor(places[:, 0]).astype(int), height - 1 - np.floor(places[:, 1]).astype(int)
    inside = (columns >= -1) & (columns <= width) & (rows >= -1) & (rows <= height)
    columns, rows = np.clip(columns, 0, width - 1), np.clip(rows, 0, height - 1)
    opacity = stroke.alpha * min(1.0, stroke.width)
    own = opacity * distance(255 * np.array(stroke.color), areas[rows, columns]) >= NOTICEABLE
    around = np.clip(rows + _AROUND[:, :1], 0, height - 1), np.clip(columns + _AROUND[:, 1:], 0, width - 1)
    there = (distance(lines[around], areas[around]) >= NOTICEABLE / 2).any(axis=0)
    return inside & own & _without_gaps(there, max(stroke.dashes[1::2], default=0.0), width)


def _without_gaps(there: np.ndarray, gap: float, page_width: int) -> np.ndarray:
    """What is there, and what lies between two dashes."""
    reach = int(min(gap * 1.4, LONGEST_DASH_GAP * page_width) / STEP) + 1 if gap else 0
    if not reach or len(there) <= 2 * reach:
        return there | (there.any() if reach else False)
    return np.convolve(there, np.ones(2 * reach + 1), mode="same") > 0


def seen_spots(spots: Spots, lines: np.ndarray, everything: np.ndarray, most: int) -> np.ndarray:
    """The places of the markers that are seen, (n, 2) pixels; at most `most` are looked at."""
    places = np.concatenate(spots.places)
    places = places[np.isfinite(places).all(axis=1)][:most]
    height, width = lines.shape[:2]
    reach = int(np.clip(np.ceil(spots.size / 2) + 1, 2, 60))
    seen = []
    for x, y in places:
        column, row = int(np.clip(x, -99, width + 99)), height - 1 - int(np.clip(y, -99, height + 99))
        box = tuple(slice(max(at - reach, 0), max(at + reach + 1, 0)) for at in (row, column))
        painted = distance(everything[box], lines[box]) >= NOTICEABLE
        seen.append(np.count_nonzero(painted) >= max(5.0, 1.2 * min(spots.size, 2 * reach)))
    return places[np.array(seen, dtype=bool)] if seen else places
