"""What an axis writes beside its ticks: the numbers by which a person reads a picture."""

from grader_utils.figures.plain import numbers
from grader_utils.figures.seen.plain import visible_text

MOST_TICKS = 50


def tick_texts(axis) -> list[list]:
    """The ticks of an axis within its limits, each as [place in data coordinates, text].

    None are given where there are more than 50, or a text beside the axis, such as 1e6, says how to read all of them.
    """
    if not axis.axes.axison or not axis.get_visible() or len(axis.get_majorticklocs()) > MOST_TICKS:
        return []
    axis.get_ticklabels()  # writes them
    if axis.get_major_formatter().get_offset():
        return []
    low, high = sorted(axis.get_view_interval())
    shown = ((tick.get_loc(), _text(tick)) for tick in axis.get_major_ticks())
    return [[*numbers([place]), text] for place, text in shown if text and low <= place <= high]


def _text(tick) -> str:
    labels = [label for label in (tick.label1, tick.label2) if label.get_visible()]
    return next(filter(None, (visible_text(label.get_text()) for label in labels)), "")
