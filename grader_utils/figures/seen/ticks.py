"""What an axis writes beside its ticks: the numbers by which a person reads a picture."""

import numpy as np

from grader_utils.figures.plain import numbers
from grader_utils.figures.seen.colors import on_white
from grader_utils.figures.seen.plain import visible_text
from grader_utils.figures.seen.words import can_be_read

MOST_TICKS = 50


def tick_texts(axis) -> list[list]:
    """The ticks of an axis within its limits, each as [place in data coordinates, text].

    None are given where there are more than 50, or a text beside the axis, such as 1e6, says how to read all of them.
    """
    if not axis.axes.axison or not axis.get_visible():
        return []
    places = axis.get_majorticklocs()
    if len(places) > MOST_TICKS:
        return []
    texts = axis.get_major_formatter().format_ticks(places)
    if axis.get_major_formatter().get_offset():
        return []
    low, high = sorted(axis.get_view_interval())
    shown = _which_are_shown(axis, len(places))
    return [
        [*numbers([place]), text]
        for place, text, seen in zip(places, map(visible_text, texts), shown, strict=True)
        if seen and text and low <= place <= high
    ]


def _which_are_shown(axis, count: int) -> list[bool]:
    """Whether a text stands beside each of an axis's first ticks.

    matplotlib makes ticks when it draws them, all like the first one, which takes longer than to paint the figure.
    """
    made = axis.majorTicks[:count]
    shown = [tick.label1.get_visible() or tick.label2.get_visible() for tick in made]
    return shown + shown[:1] * (count - len(made))


def is_numbered(axes, xticks: list, yticks: list) -> bool:
    """Whether something that can be read stands beside an axis, or beside one that shares its scale.

    `xticks`, `yticks`: the `tick_texts` of both.
    """
    if any(map(_says_where, (axes.xaxis, axes.yaxis), (xticks, yticks))):
        return True
    others = [one.xaxis for one in axes.get_shared_x_axes().get_siblings(axes) if one is not axes]
    others += [one.yaxis for one in axes.get_shared_y_axes().get_siblings(axes) if one is not axes]
    return any(_says_where(axis, tick_texts(axis)) for axis in others)


def _says_where(axis, ticks: list) -> bool:
    if not axis.axes.axison or not axis.get_visible() or not axis.axes.get_visible():
        return False
    summed_up = len(axis.get_majorticklocs()) > MOST_TICKS or bool(axis.get_major_formatter().get_offset())
    return bool(ticks or summed_up) and _stand_out(axis)


def _stand_out(axis) -> bool:
    """Whether one of an axis's texts is seen on the page or, where it stands in the window, on the window's ground."""
    made = axis.majorTicks[:MOST_TICKS]
    grounds = [on_white(axis.axes.figure.figure.get_facecolor())]
    sides = [side for name, side in axis.axes.spines.items() if name in ("left", "right", "bottom", "top")]
    inside = any(tuple(side.get_position()) != ("outward", 0.0) for side in sides) or any(
        tick.get_pad() < 0 for tick in made
    )
    if inside:
        grounds.append(on_white(axis.axes.get_facecolor()))
    labels = [label for tick in made for label in (tick.label1, tick.label2) if label.get_visible()]
    return any(can_be_read(label, np.array(grounds)) for label in labels)
