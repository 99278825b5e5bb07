"""A drawn curve: what is wrong with one whose points all lie on torch's."""

import json

import numpy as np
import pytest
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from grader_utils.answering.wire import DescribedFigure
from grader_utils.figures.seen import describe_seen
from grader_utils.marking.drawing import compare_drawing
from grader_utils.questions import find
from grader_utils.questions.evaluate import expected_value


def complaint(x, without=(), draw_beside=lambda axes: None, **looks):
    y = 1 / (1 + np.exp(-x))
    y[list(without)] = np.nan
    axes = Figure().add_subplot()
    axes.plot(x, y, **looks)
    axes.axhline(0)
    axes.axhline(1)
    axes.axvline(0)
    axes.scatter([0], [0.5])
    axes.set(title="The sigmoid", xlabel="z", ylabel="s")
    draw_beside(axes)
    described = json.loads(json.dumps(describe_seen(axes.figure)))
    difference = compare_drawing(DescribedFigure(described), expected_value(find("plot_sigmoid"), {"steepness": 1.0}))
    return difference and difference.reason


@pytest.mark.parametrize(
    ("x", "words"),
    [
        (np.linspace(-5, 5, 100), None),
        (np.linspace(-5, 5, 12), "The points of the curve of the sigmoid lie too far apart"),
        (np.linspace(-5, 5, 30), None),
        (np.linspace(-4, 5, 100), "does not run all the way from x = -5 to x = 5."),
    ],
)
def test_a_curve_is_told_whether_it_is_too_short_or_too_coarse(x, words):
    said = complaint(x)
    assert said is None if words is None else words in said


def test_a_gap_is_told_from_points_that_lie_too_far_apart():
    assert "has a gap, at x = " in complaint(np.linspace(-5, 5, 101), without=range(0, 100, 10))


def test_a_curve_that_cannot_be_seen_is_not_taken_for_the_lines_beside_it():
    said = complaint(np.linspace(-5, 5, 101), color="#f8f8f8")
    assert said.startswith("No line follows the sigmoid: at x = ")
    assert said.endswith("none is seen.")


def fan_of_arrows(axes):
    for end in np.linspace(0, 1, 12):
        axes.annotate("", (5, end), (-5, 0.5), arrowprops={"arrowstyle": "-"})


def fan_of_thin_frames(axes):
    for angle in range(0, 60, 5):
        axes.add_patch(Rectangle((-5, 0), 10, 0, angle=angle, fill=False))


def two_arrows_and_a_frame(axes):
    for place in ((0, 0.5), (5, 1)):
        axes.annotate("here", place, (2, 0.3), arrowprops={"arrowstyle": "->"})
    axes.add_patch(Rectangle((-1, 0.4), 2, 0.2, fill=False))


@pytest.mark.parametrize("draw_beside", [fan_of_arrows, fan_of_thin_frames])
def test_a_fan_of_arrows_or_of_frames_is_no_help_for_the_eye(draw_beside):
    assert "A line that nobody asked for" in complaint(np.linspace(-5, 5, 100), draw_beside=draw_beside)


def test_a_few_arrows_and_a_frame_help_the_eye():
    assert complaint(np.linspace(-5, 5, 100), draw_beside=two_arrows_and_a_frame) is None
