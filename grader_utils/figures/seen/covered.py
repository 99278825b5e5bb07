"""Which words somebody covered, or wrote over one another, so that nobody can read them."""

import numpy as np
from matplotlib.text import Annotation

LEFT = 25.0
"""Of black beside white, 255 apart, so much must be left of words that something transparent lies on."""

MOST_LOST = 0.8
"""The share of a legend that may be covered."""

MUCH = 0.5
"""Two texts of which the shorter one lies on the other with this share of its width cannot be read."""

_BESIDE = np.array([(0, 0), (-4, 0), (4, 0), (0, -4), (0, 4)])
_ACROSS = 0.5
"""About how wide a letter is, in heights of its font: words are not laid out to find where they stand."""

_TO_MIDDLE = {"left": 0.5, "right": -0.5, "bottom": 0.5, "baseline": 0.35, "top": -0.5}


class Witness:
    """A page beside the figure's on which black and white mark where words stand. What fills an area goes over them."""

    def __init__(self, page: np.ndarray):
        """`page`: (height, width, 3 or 4) bytes, which whoever paints goes on to paint on."""
        self._page = page
        self._places: dict = {}

    def mark_text(self, text, dpi: float):
        """Mark the middle of a text."""
        self._mark(text, _middle(text, dpi) + _BESIDE[:, ::-1])

    def mark_box(self, artist, box):
        """Mark a box in pixels all over."""
        share = (np.arange(6) + 0.5) / 6
        across, up = np.meshgrid(box.x0 + share * box.width, box.y0 + share * box.height)
        self._mark(artist, np.column_stack([across.ravel(), up.ravel()]))

    def is_covered(self, artist) -> bool:
        """Whether hardly anything is left of the marks of an artist; never without any."""
        if artist not in self._places:
            return False
        rows, columns = self._places[artist]
        black, white = (self._page[rows, at][:, :3].astype(float) for at in (columns, columns + 1))
        return bool((np.abs(white - black).max(axis=1) < LEFT).mean() > MOST_LOST)

    def _mark(self, artist, places: np.ndarray):
        height, width = self._page.shape[:2]
        columns, rows = np.floor(places[:, 0]).astype(int), height - 1 - np.floor(places[:, 1]).astype(int)
        inside = (columns >= 0) & (columns < width - 1) & (rows >= 0) & (rows < height)
        if inside.any():
            rows, columns = rows[inside], columns[inside]
            self._page[rows, columns, :3], self._page[rows, columns + 1, :3] = 0, 255
            self._places[artist] = rows, columns


def written_over(texts) -> set:
    """Return which of `texts`, [(artist, (x, y) of its point in pixels, dpi)], lie on one that says something else."""
    boxes = [(text, _middle(text, dpi, place), *_size(text, dpi)) for text, place, dpi in texts if _is_plain(text)]
    over = set()
    for number, (text, middle, width, height) in enumerate(boxes):
        for other, other_middle, other_width, other_height in boxes[:number]:
            across, up = np.abs(middle - other_middle)
            common = min(width, other_width, (width + other_width) / 2 - across)
            same = text.get_text().strip() == other.get_text().strip()
            if not same and up < 0.4 * min(height, other_height) and common > MUCH * min(width, other_width):
                over |= {text, other}
    return over


def _is_plain(text) -> bool:
    """Whether about how wide a text is can be told from its letters."""
    said = text.get_text().strip()
    return bool(said) and "$" not in said and "\n" not in said and not text.get_rotation()


def _size(text, dpi: float) -> tuple[float, float]:
    height = text.get_fontsize() * dpi / 72
    return _ACROSS * len(text.get_text().strip()) * height, height


def _middle(text, dpi: float, place=None) -> np.ndarray:
    """About where the middle of a text is, (2,) pixels. `place`: the point that it was put to."""
    if place is None:
        place = text.get_transform().transform(text.get_position())
    if text.get_rotation() or "\n" in text.get_text():
        return np.asarray(place, dtype=float)
    aligned = np.array(
        [_TO_MIDDLE.get(one(), 0.0) for one in (text.get_horizontalalignment, text.get_verticalalignment)]
    )
    return np.asarray(place, dtype=float) + aligned * _size(text, dpi)


def placed(text, painter) -> np.ndarray:
    """Return the point that a text was put to, (2,) pixels; an annotation finds its own when it is drawn."""
    if isinstance(text, Annotation):
        text.update_positions(painter)
    return text.get_transform().transform(text.get_position())
