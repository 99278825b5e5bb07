"""From the strokes of a pen to the 8 x 8 gray values in which the course's digits are stored.

UCI's digits were made the same way: a bitmap of 32 x 32, of which each block of 4 x 4 is counted.
"""

import numpy as np

GRID, BLOCK = 32, 4
PEN = 2.5
"""Half the width of a stroke, in cells of the bitmap."""


def gray_values(strokes):
    """Return what is drawn as gray values from 0 (paper) to 1 (ink), (8, 8), as large as fits and in the middle.

    strokes: lists of points (x, y), each from 0 to 1, y downwards. Nothing drawn gives zeros.
    """
    points = [np.array(stroke, dtype=float).reshape(-1, 2) for stroke in strokes if len(stroke)]
    if not points:
        return np.zeros((GRID // BLOCK, GRID // BLOCK))
    low, high = np.min(np.vstack(points), axis=0), np.max(np.vstack(points), axis=0)
    scale = (GRID - 2 * PEN) / max(*(high - low), 0.2)  # a dot stays a dot
    placed = [(stroke - (low + high) / 2) * scale + GRID / 2 for stroke in points]
    cells = np.stack(np.meshgrid(np.arange(GRID), np.arange(GRID)), axis=-1) + 0.5  # (32, 32, 2): x and y of middles
    inked = np.zeros((GRID, GRID), dtype=bool)
    for stroke in placed:
        for start, end in zip(stroke, [*stroke[1:], stroke[-1]], strict=True):
            inked |= _distance(cells, start, end) <= PEN
    return inked.reshape(GRID // BLOCK, BLOCK, GRID // BLOCK, BLOCK).mean(axis=(1, 3))


def _distance(cells, start, end):
    """Return how far each cell is from the line from `start` to `end`, (32, 32)."""
    way = end - start
    along = np.clip((cells - start) @ way / max(way @ way, 1e-12), 0, 1)
    return np.linalg.norm(cells - start - along[..., np.newaxis] * way, axis=-1)
