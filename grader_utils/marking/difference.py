"""How a value differs from what a reference returned, whichever kind of right answer that is."""

from typing import Any

from grader_utils.answering.wire import Unusable
from grader_utils.marking.classify import compare_classification
from grader_utils.marking.compare import Difference, compare
from grader_utils.marking.graph import compare_graph
from grader_utils.marking.losses import compare_losses
from grader_utils.marking.separate import compare_separation
from grader_utils.questions.expected import AtLeast, Drawing, Graph, LossCurve, Measurements, Separates


def _compare_drawing(value: Any, expected: Drawing) -> Difference | None:
    from grader_utils.marking.drawing import compare_drawing  # only where a figure is asked for: it takes memory

    return compare_drawing(value, expected)


def _compare_measurements(value: Any, expected: Measurements) -> Difference | None:
    from grader_utils.marking.measurements import compare_measurements

    return compare_measurements(value, expected)


_BY_EXPECTATION = {
    AtLeast: compare_classification,
    Drawing: _compare_drawing,
    Measurements: _compare_measurements,
    Separates: compare_separation,
}


def difference_from(value: Any, expected: Any, factor: float) -> Difference | None:
    """Return how `value` differs from `expected`, or None when it is right.

    Args:
        value: a value that came out of `answering.wire.unpack`.
        expected: an array, a tuple or dict of arrays, or an expectation of `questions.expected`.
        factor: how many roundings may be lost, see `tolerance.allowed_error`.
    """
    if isinstance(value, Unusable):
        return compare(value, expected, factor)
    if isinstance(expected, Graph):
        return compare_graph(value, expected, factor)
    if isinstance(expected, LossCurve):
        return compare_losses(value, expected, factor)
    for kind, compare_with in _BY_EXPECTATION.items():
        if isinstance(expected, kind):
            return compare_with(value, expected)
    return compare(value, expected, factor)
