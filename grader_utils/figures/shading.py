"""The colors of the filled parts of an axes, sampled on a grid.

It knows matplotlib's artists, and nothing of what a color means.
"""

import numpy as np
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.contour import ContourSet

SAMPLES = 21
MOST_PIXELS = 16_000_000
MOST_FILLED = 1000


def shading(axes) -> dict | None:
    """Sample the filled artists of an axes: half-planes, areas, bars, images.

    Returns None when nothing is filled (or the figure has more than 16 million pixels); else
    {"x": (21,), "y": (21,), "colors": (21, 21)} as lists. x and y are data coordinates strictly inside the
    limits, colors are "#rrggbb", row i belongs to y[i].

    Only the filled artists are drawn, on a canvas of our own: the figure needs no hiding and no restoring.
    """
    filled = filled_artists(axes)
    figure = axes.figure.figure  # the whole, also for axes of a subfigure
    width, height = (int(np.ceil(side)) for side in figure.bbox.size)
    if not filled or width * height > MOST_PIXELS or width < 1 or height < 1:
        return None
    x, y = _inside(*axes.get_xlim()), _inside(*axes.get_ylim())
    canvas = _draw(axes, filled, width, height)
    columns, rows = np.meshgrid(x, y)
    places = axes.transData.transform(np.column_stack([columns.ravel(), rows.ravel()]))
    across = np.clip(places[:, 0].astype(int), 0, width - 1)
    down = np.clip(height - 1 - places[:, 1].astype(int), 0, height - 1)
    digits = _on_white(canvas[down, across]).tobytes().hex()
    colors = [f"#{digits[start : start + 6]}" for start in range(0, len(digits), 6)]
    return {
        "x": x.tolist(),
        "y": y.tolist(),
        "colors": [colors[row * SAMPLES : (row + 1) * SAMPLES] for row in range(SAMPLES)],
    }


def filled_artists(axes) -> list:
    """The visible artists of an axes that cover an area, in the order in which they are painted."""
    artists = [patch for patch in axes.patches if patch.get_fill()]
    artists += list(axes.images)
    artists += [collection for collection in axes.collections if _covers_an_area(collection)]
    artists = [artist for artist in artists if artist.get_visible()]
    return sorted(artists[:MOST_FILLED], key=lambda artist: artist.get_zorder())


def _covers_an_area(collection) -> bool:
    if isinstance(collection, ContourSet):
        return collection.filled
    return not isinstance(collection, LineCollection | PathCollection)


def _inside(low, high) -> np.ndarray:
    return low + (np.arange(SAMPLES) + 0.5) / SAMPLES * (high - low)


def _draw(axes, artists, width, height) -> np.ndarray:
    """Paint the artists on their axes' background. Returns (height, width, 4): red, green, blue, opacity, 0 to 255."""
    renderer = RendererAgg(width, height, axes.figure.figure.dpi)
    backgrounds = [axes.figure.figure.patch] + ([axes.patch] if axes.axison and axes.get_frame_on() else [])
    for artist in [*backgrounds, *artists]:
        try:
            artist.draw(renderer)
        except Exception:  # an artist that cannot be drawn leaves the others to be seen
            continue
    return np.asarray(renderer.buffer_rgba())


def _on_white(pixels) -> np.ndarray:
    """The colors of (n, 4) pixels in front of white, as (n, 3) bytes."""
    opacity = pixels[:, 3:] / 255
    return np.rint(pixels[:, :3] * opacity + 255 * (1 - opacity)).astype(np.uint8)
