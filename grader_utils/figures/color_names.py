"""A name in words for a color, and what a shaded area looks like in words.

It knows colors and the shading of a description; it does not know matplotlib's artists.
"""

from collections import Counter

import numpy as np
from matplotlib.colors import to_rgb

from grader_utils.phrasing import listed

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


def color_name(color) -> str:
    """The nearest name for a color in any form that matplotlib reads."""
    wanted = np.array(to_rgb(color))
    return min(NAMES, key=lambda name: float(((np.array(to_rgb(NAMES[name])) - wanted) ** 2).sum()))


def shading_in_words(shading) -> str:
    """A sentence about the shading of a description: which colors, how much of the area, in which corners.

    Returns "" when there is no shading, or when all of it is white.
    """
    if shading is None:
        return ""
    colors = [color for row in shading["colors"] for color in row]
    # A slanting edge mixes the colors on both of its sides: what covers less than 1 % is such a mixture.
    counts = [(color, count) for color, count in _counted(colors) if count >= len(colors) / 100]
    if not counts or [color for color, _ in counts] == ["#ffffff"]:
        return ""
    if len(counts) == 1:
        return f"All shaded {color_name(counts[0][0])}."
    shares = [f"{color_name(color)} {round(100 * count / len(colors))} %" for color, count in counts[:3]]
    many = _WORDS[len(counts)] if len(counts) < len(_WORDS) else str(len(counts))
    start = f"Shaded in {many} colors: " if len(counts) <= 3 else f"Shaded in {many} colors, mostly "
    return f"{start}{listed(shares)}.{_corners(shading)}"


def _counted(colors):
    """Colors and their counts, the commonest first; equal counts are ordered by color, to be repeatable."""
    return sorted(Counter(colors).items(), key=lambda item: (-item[1], item[0]))


def _corners(shading) -> str:
    """Which color is in which corner. Rows run along the y axis, from the bottom of the axes to its top."""
    rows, found = shading["colors"], {}
    for corner, (row, column) in _CORNERS.items():
        found.setdefault(color_name(rows[row][column]), []).append(corner)
    if len(found) == 1:
        return f" All four corners are {next(iter(found))}."
    return " " + "; ".join(f"{name} at the {listed(corners)}" for name, corners in found.items()).capitalize() + "."
