"""How a value differs from what a reference returned, whichever kind of right answer that is."""

import functools
from typing import Any

from grader_utils.answering.wire import Unusable
from grader_utils.marking.classify import compare_classification
from grader_utils.marking.compare import Difference, compare
from grader_utils.marking.graph import compare_graph
from grader_utils.marking.losses import compare_losses
from grader_utils.marking.separate import compare_separation
from grader_utils.questions.expected import AtLeast, Graph, LossCurve, Separates
from grader_utils.questions.expected_figures import Drawing, Measurements
from grader_utils.questions.tolerance import Tolerance


def difference_from(value: Any, expected: Any, tolerance: Tolerance) -> Difference | None:
    """Return how `value` differs from `expected`, or None when it is right.

    Args:
        value: a value that came out of `answering.unpack`.
        expected: an array, a tuple or dict of arrays, or an expectation of `questions.expected`.
        tolerance: how far numbers may be apart.
    """
    if isinstance(value, Unusable):
        return compare(value, expected, tolerance)
    return _judged_as(expected, value, tolerance)


@functools.singledispatch
def _judged_as(expected: Any, value: Any, tolerance: Tolerance) -> Difference | None:
    """Return the difference as the kind of `expected` has it judged: arrays here, each expectation below."""
    return compare(value, expected, tolerance)


@_judged_as.register
def _(expected: Graph, value: Any, tolerance: Tolerance) -> Difference | None:
    return compare_graph(value, expected, tolerance)


@_judged_as.register
def _(expected: LossCurve, value: Any, tolerance: Tolerance) -> Difference | None:
    return compare_losses(value, expected, tolerance)


@_judged_as.register
def _(expected: AtLeast, value: Any, tolerance: Tolerance) -> Difference | None:
    return compare_classification(value, expected)


@_judged_as.register
def _(expected: Separates, value: Any, tolerance: Tolerance) -> Difference | None:
    return compare_separation(value, expected)


@_judged_as.register
def _(expected: Drawing, value: Any, tolerance: Tolerance) -> Difference | None:
    from grader_utils.marking.drawing import compare_drawing  # only where a figure is asked for: it takes memory

    return compare_drawing(value, expected)


@_judged_as.register
def _(expected: Measurements, value: Any, tolerance: Tolerance) -> Difference | None:
    from grader_utils.marking.measurements import compare_measurements

    return compare_measurements(value, expected)
