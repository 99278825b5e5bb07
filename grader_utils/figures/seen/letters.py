"""Where many large letters are written over lines: what lies under them can hardly be made out."""

import numpy as np
from matplotlib.colors import to_rgba

MANY = 0.08
"""The share of the window that letters must fill before anybody looks at where they stand."""

LARGE = 0.05
"""A line shows between letters whose font is less high than this share of the window."""

MOST_BOXES = 200
SOLID = 0.5
"""Letters that are less opaque hide nothing."""

_ACROSS = 0.5
"""About how wide a letter is, in heights of its font."""

_MARGIN = 0.2
"""The share of a line of text above and below most letters."""


def letter_boxes(texts, window, painter) -> np.ndarray:
    """Return the boxes of `texts`, (n, 4) pixels: x0, y0, x1, y1; none where they fill little of the window."""
    smallest = LARGE * window.height / painter.dpi * 72
    solid = [text for text in texts if text.get_fontsize() >= smallest and _is_solid(text)]
    if sum(_about(text, painter.dpi) for text in solid) < MANY * window.width * window.height:
        return np.zeros((0, 4))
    boxes = []
    for text in solid[:MOST_BOXES]:
        box = text.get_window_extent(painter)
        margin = _MARGIN * box.height / (text.get_text().count("\n") + 1)
        boxes.append((box.x0, box.y0 + margin, box.x1, box.y1 - margin))
    return np.array(boxes).reshape(-1, 4)


def _is_solid(text) -> bool:
    alpha = to_rgba(text.get_color())[3] if text.get_alpha() is None else text.get_alpha()
    return text.get_visible() and alpha >= SOLID and bool(text.get_text().strip())


def _about(text, dpi: float) -> float:
    """The area of a text in pixels, without laying it out."""
    height = text.get_fontsize() * dpi / 72
    return len(text.get_text()) * _ACROSS * height**2
