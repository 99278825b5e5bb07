"""The colors of the areas of one axes, on a grid over its window."""

import numpy as np
from matplotlib.colors import to_rgba

from grader_utils.figures.seen.ink import NOTICEABLE, distance
from grader_utils.figures.seen.plain import hex_color

SHADES = 50
MOST_SHADES = 200
_OFF = np.random.default_rng(0).uniform(-0.45, 0.45, (2, SHADES)) / SHADES
"""How far from the middles dots are looked for: a grid of dots would fall in step with even places."""


def shading(axes, areas, everything) -> dict | None:
    """Describe the colors at 50 x 50 places of an axes; None where some of them lie off the page."""
    window = axes.bbox
    height, width = areas.shape[:2]
    middles = (np.arange(SHADES) + 0.5) / SHADES
    columns, rows = _pixels(window, height, middles, middles)
    if not ((columns >= 0) & (columns < width)).all() or not ((rows >= 0) & (rows < height)).all():
        return None
    page, top = areas[np.ix_(rows, columns)], everything[np.ix_(rows, columns)]
    covered = distance(page, top) >= NOTICEABLE
    by_dots = not np.ptp(page.reshape(-1, 3), axis=0).any()  # no areas: dots in many places can be a shading too
    if by_dots:
        columns, rows = _pixels(window, height, *(middles + _OFF))
        page = everything[np.ix_(rows, columns)]
        covered = np.zeros_like(covered)
    colors, places = _palette(page)
    for levels in (32, 16, 8):
        if len(colors) > MOST_SHADES:
            colors, places = _palette(np.round(page / 255.0 * (levels - 1)) * (255 / (levels - 1)))
    places = np.where(covered, -1, places)
    return {
        "colors": [f"#{color:06x}" for color in colors[:MOST_SHADES].tolist()],
        "rows": places.tolist(),
        "ground": _ground(axes),
        "by_dots": by_dots,
    }


def _pixels(window, height, across, up) -> tuple[np.ndarray, np.ndarray]:
    """The columns and rows of a page where shares of a window are."""
    columns = np.floor(window.x0 + across * window.width).astype(int)
    return columns, height - 1 - np.floor(window.y0 + up * window.height).astype(int)


def on_white(color) -> np.ndarray:
    """A color as it looks on white paper, (3,), 0 to 255."""
    rgba = np.array(to_rgba(color))
    return 255 * (1 - rgba[3] * (1 - rgba[:3]))


def _ground(axes) -> str:
    """The color of an axes on which nothing is drawn."""
    color = on_white(axes.figure.figure.get_facecolor())
    if axes.axison and axes.get_frame_on():
        own = np.array(to_rgba(axes.get_facecolor()))
        color = own[3] * 255 * own[:3] + (1 - own[3]) * color
    return hex_color(color / 255)


def _palette(pixels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The different colors of pixels, (rows, columns, 3) bytes, as numbers, and which of them each pixel has."""
    codes = pixels.astype(np.int32) @ np.array([65536, 256, 1], dtype=np.int32)
    colors, places = np.unique(codes.ravel(), return_inverse=True)
    return colors, places.reshape(codes.shape)
