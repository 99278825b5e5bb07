"""Says which scales of axes keep a drawing from being seen or read."""

from collections.abc import Iterator

import numpy as np

from grader_utils.marking.panel import Panel, Picture
from grader_utils.messages import say


def scale_complaints(picture: Picture) -> Iterator[str]:
    """Say which scale keeps axes from being read."""
    for name in filter(None, picture.scales):
        yield say("The axes have the scale “{scale}”: draw into ordinary ones, linear or logarithmic.", scale=name)


def lost_in_logarithms(panel: Panel, frame: np.ndarray) -> Iterator[str]:
    """Say which logarithmic axis has no place for all in `frame`, ((x0, y0), (x1, y1)) in data coordinates."""
    for axis, scale, lowest in zip("xy", (panel.x, panel.y), frame[0], strict=True):
        if scale.logarithmic and lowest <= 0:
            yield say("The {axis} axis is logarithmic: what is 0 or less has no place on it.", axis=axis)


def turned_axes(panel: Panel) -> Iterator[str]:
    """Say which axis of a curve runs backward: what rises seems to fall."""
    if panel.x.low > panel.x.high:
        yield say(
            "The x axis runs from right to left, so a curve that rises seems to fall: leave its direction as it is."
        )
    if panel.y.low > panel.y.high:
        yield say(
            "The y axis runs from top to bottom, so a curve that rises seems to fall: leave its direction as it is."
        )
