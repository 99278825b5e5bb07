"""A name in words for a color, and what a shaded area looks like in words.

It knows colors and the shading of a description; it does not know matplotlib's artists.
"""

from collections import Counter

import numpy as np
from matplotlib.colors import to_rgb

from grader_utils.messages import say, to_say
from grader_utils.phrasing import listed

NAMES = {
    to_say("white"): "#ffffff",
    to_say("light grey"): "#d3d3d3",
    to_say("grey"): "#808080",
    to_say("black"): "#000000",
    to_say("light blue"): "#cfe6f5",
    to_say("sky blue"): "#56b4e9",
    to_say("blue"): "#0072b2",
    to_say("dark blue"): "#00008b",
    to_say("light orange"): "#fbe3c0",
    to_say("orange"): "#f0a030",
    to_say("brown"): "#8b4513",
    to_say("light red"): "#f7b8b0",
    to_say("red"): "#d62728",
    to_say("light green"): "#c5e8cf",
    to_say("green"): "#2ca02c",
    to_say("dark green"): "#00584a",
    to_say("yellow"): "#f5e626",
    to_say("light yellow"): "#fbf6c0",
    to_say("light purple"): "#dccdea",
    to_say("purple"): "#7b3f98",
    to_say("pink"): "#e377c2",
}
_FEW = (
    to_say("two colors"),
    to_say("three colors"),
    to_say("four colors"),
    to_say("five colors"),
    to_say("six colors"),
    to_say("seven colors"),
    to_say("eight colors"),
    to_say("nine colors"),
    to_say("ten colors"),
)
_CORNERS = {
    to_say("lower left"): (0, 0),
    to_say("lower right"): (0, -1),
    to_say("upper left"): (-1, 0),
    to_say("upper right"): (-1, -1),
}


def color_name(color) -> str:
    """The nearest name for a color in any form that matplotlib reads; one of NAMES, in English."""
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
        return say("All shaded {color}.", color=say(color_name(counts[0][0])))
    shares = listed(_share(color, count / len(colors)) for color, count in counts[:3])
    few = len(counts) - 2 < len(_FEW)
    many = say(_FEW[len(counts) - 2]) if few else say("{count} colors", count=len(counts))
    if len(counts) <= 3:
        return say("Shaded in {many}: {shares}.", many=many, shares=shares) + _corners(shading)
    return say("Shaded in {many}, mostly {shares}.", many=many, shares=shares) + _corners(shading)


def _share(color, share):
    return say("{color} {percent} %", color=say(color_name(color)), percent=round(100 * share))


def _counted(colors):
    """Colors and their counts, the commonest first; equal counts are ordered by color, to be repeatable."""
    return sorted(Counter(colors).items(), key=lambda item: (-item[1], item[0]))


def _corners(shading) -> str:
    """Which color is in which corner. Rows run along the y axis, from the bottom of the axes to its top."""
    rows, found = shading["colors"], {}
    for corner, (row, column) in _CORNERS.items():
        found.setdefault(say(color_name(rows[row][column])), []).append(say(corner))
    if len(found) == 1:
        return say(" All four corners are {color}.", color=next(iter(found)))
    places = [say("{color} at the {corners}", color=color, corners=listed(found[color])) for color in found]
    return f" {'; '.join(places).capitalize()}."
