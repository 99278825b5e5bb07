"""What an axis writes beside its ticks: the numbers by which a person reads a picture."""

from grader_utils.figures.plain import numbers
from grader_utils.figures.seen.plain import visible_text

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
