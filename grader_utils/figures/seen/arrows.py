"""Where arrows begin and where they point to: the shaft alone, a line, does not say it."""

import numpy as np
from matplotlib.patches import FancyArrowPatch
from matplotlib.path import Path
from matplotlib.text import Annotation

from grader_utils.figures.plain import numbers
from grader_utils.figures.seen.plain import in_window

MOST_ARROWS = 200


def arrows(artists, window) -> list[dict]:
    """Describe the arrows with one head as {"x", "y": [tail, head]}, in shares of the window of their axes."""
    found = []
    for artist in artists:
        patch = artist.arrow_patch if isinstance(artist, Annotation) else artist
        if isinstance(patch, FancyArrowPatch) and artist.get_visible() and len(found) < MOST_ARROWS:
            try:
                ends = in_window(_from_tail_to_head(patch), window)
            except Exception:  # an arrow that cannot be drawn points nowhere
                continue
            if len(ends) and np.isfinite(ends).all() and np.abs(ends).max() < 5:
                found.append({"x": numbers(ends[:, 0]), "y": numbers(ends[:, 1])})
    return found


def _from_tail_to_head(patch) -> np.ndarray:
    """Both ends of an arrow in pixels, (2, 2); (0, 2) for a line without a head or with two."""
    style = str(getattr(patch.get_arrowstyle(), "arrow", ""))
    backward, forward = style.startswith("<"), style.endswith(">")
    if backward == forward:
        return np.zeros((0, 2))
    path = patch.get_path()
    shaft = [*np.flatnonzero(path.codes == Path.MOVETO), len(path.codes)][1]
    ends = patch.get_transform().transform(path.vertices[[0, shaft - 1]])
    return ends[::-1] if backward else ends
