"""A name in words for a colour, and what a shaded area looks like in words.

It knows colours and the shading of a description; it does not know matplotlib's artists.
"""

from collections import Counter

import numpy as np
from matplotlib.colors import to_rgb

NAMES = {
    "white": "#ffffff",
    "light grey": "#d3d3d3",
    "grey": "#808080",
    "black": "#000000",
    "light blue": "#cfe6f5",
    "sky blue": "#56b4e9",
    "blue": "#0072b2",
    "dark blue": "#00008b",
    "light orange": "#fbe3c0",
    "orange": "#f0a030",
    "brown": "#8b4513",
    "light red": "#f7b8b0",
    "red": "#d62728",
    "light green": "#c5e8cf",
    "green": "#2ca02c",
    "dark green": "#00584a",
    "yellow": "#f5e626",
    "light yellow": "#fbf6c0",
    "light purple": "#dccdea",
    "purple": "#7b3f98",
    "pink": "#e377c2",
}
_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_CORNERS = {"lower left": (0, 0), "lower right": (0, -1), "upper left": (-1, 0), "upper right": (-1, -1)}


def colour_name(colour) -> str:
    """The nearest name for a colour in any form that matplotlib reads."""
    wanted = np.array(to_rgb(colour))
    return min(NAMES, key=lambda name: float(((np.array(to_rgb(NAMES[name])) - wanted) ** 2).sum()))


def shading_in_words(shading) -> str:
    """A sentence about the shading of a description: which colours, how much of the area, in which corners.

    Returns "" when there is no shading, or when all of it is white.
    """
    if shading is None:
        return ""
    colours = [colour for row in shading["colours"] for colour in row]
    # A slanting edge mixes the colours on both of its sides: what covers less than 1 % is such a mixture.
    counts = [(colour, count) for colour, count in _counted(colours) if count >= len(colours) / 100]
    if not counts or [colour for colour, _ in counts] == ["#ffffff"]:
        return ""
    if len(counts) == 1:
        return f"All shaded {colour_name(counts[0][0])}."
    shares = [f"{colour_name(colour)} {round(100 * count / len(colours))} %" for colour, count in counts[:3]]
    many = _WORDS[len(counts)] if len(counts) < len(_WORDS) else str(len(counts))
    start = f"Shaded in {many} colours: " if len(counts) <= 3 else f"Shaded in {many} colours, mostly "
    return f"{start}{join(shares)}.{_corners(shading)}"


def join(parts) -> str:
    """Words as a list in a sentence: a, b and c."""
    parts = list(parts)
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def _counted(colours):
    """Colours and their counts, the commonest first; equal counts are ordered by colour, to be repeatable."""
    return sorted(Counter(colours).items(), key=lambda item: (-item[1], item[0]))


def _corners(shading) -> str:
    """Which colour is in which corner. Rows run along the y axis, from the bottom of the axes to its top."""
    rows, found = shading["colours"], {}
    for corner, (row, column) in _CORNERS.items():
        found.setdefault(colour_name(rows[row][column]), []).append(corner)
    if len(found) == 1:
        return f" All four corners are {next(iter(found))}."
    return " " + "; ".join(f"{name} at the {join(corners)}" for name, corners in found.items()).capitalize() + "."
