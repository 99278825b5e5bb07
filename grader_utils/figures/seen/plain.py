"""Places, colors and words as JSON can hold them."""

import re
import unicodedata

import numpy as np

from grader_utils.figures.plain import MOST_CHARACTERS


def in_window(places, window) -> np.ndarray:
    """Places in pixels, (..., 2), as shares of the box of an axes."""
    return np.round((places - [window.x0, window.y0]) / [window.width, window.height], 6)


def hex_color(color) -> str:
    """A color, three shares of 1, as "#rrggbb"."""
    return "#" + "".join(f"{min(max(round(255 * float(share)), 0), 255):02x}" for share in color)


def visible_text(text) -> str:
    """A text, or "" where it leaves no trace on paper."""
    text = str(text)[:MOST_CHARACTERS]
    inked = _TEX_WITHOUT_INK.sub("", text) if "$" in text else text
    return text if any(unicodedata.category(one) not in _WITHOUT_TRACE and not one.isspace() for one in inked) else ""


_TEX_WITHOUT_INK = re.compile(r"(?<!\\)\$|[{}~]|\\[,;:!> ]|\\q?quad(?![a-zA-Z])")
_WITHOUT_TRACE = ("Cf", "Cc", "Cs", "Co", "Cn")
