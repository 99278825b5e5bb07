"""What is said of a figure is true of what is drawn but covered, cut off by the limits, or left out of the figure."""

import json

import numpy as np
import pytest
from matplotlib.figure import Figure

from grader_utils.answering.wire import DescribedFigure
from grader_utils.figures.seen import describe_seen
from grader_utils.marking.difference import difference_from
from grader_utils.questions import find
from grader_utils.questions.evaluate import expected_value

SIDE = np.linspace(-0.5, 1.5, 101)


def reason(question, given, axes):
    described = json.loads(json.dumps(describe_seen(axes.figure)))
    asked = find(question)
    difference = difference_from(DescribedFigure(described), expected_value(asked, given), asked.tolerance)
    return difference and difference.reason


def boundary(markers=3, until=1.5, slope=1.0, **settings):
    """The boundary 2 x1 + x2 - 0.4 = 0; the line ends at x2 = `until`, and leans more where `slope` is not 1."""
    axes = Figure().add_subplot()
    x1, x2 = np.meshgrid(SIDE, SIDE)
    z = 2 * x1 + x2 - 0.4
    axes.contourf(x1, x2, z, levels=[-np.inf, 0, np.inf], colors=["wheat", "lightskyblue"])
    line = SIDE[until >= SIDE]
    axes.plot((0.4 - slope * line) / 2, line, color="black")
    axes.scatter([0, 0, 1, 1], [0, 1, 0, 1], color="black", zorder=markers)
    axes.set(title="a gate", xlabel="x1", ylabel="x2", **settings)
    return reason("plot_boundary", {"w": np.array([2.0, 1.0]), "b": -0.4}, axes)


def layer(**settings):
    W, b = np.array([[1.0, -1.0], [1.0, 2.0]]), np.array([-0.5, 0.3])
    axes = Figure().add_subplot()
    for j in range(2):
        axes.plot(SIDE, -(W[0, j] * SIDE + b[j]) / W[1, j], label=f"neuron {j}")
    axes.scatter([0, 0, 1, 1], [0, 1, 0, 1], color="black")
    axes.set(title="a layer", xlabel="x1", ylabel="x2", **({"ylim": (-0.5, 1.5)} | settings))
    axes.legend(loc="upper right")
    return reason("plot_layer", {"W": W, "b": b}, axes)


def training(**settings):
    epochs = np.arange(1, 11)
    history = {"epoch": epochs, "loss": 2.3 / epochs, "train_accuracy": 1 - 0.8 / epochs}
    history["held_out_accuracy"] = history["train_accuracy"] - 0.05
    left, right = Figure().subplots(1, 2)
    left.plot(epochs, history["loss"])
    right.plot(epochs, history["train_accuracy"], label="training samples")
    right.plot(epochs, history["held_out_accuracy"], "--", label="held-out samples")
    left.set(title="training", xlabel="epoch", ylabel="loss", **settings)
    right.set(xlabel="epoch", ylabel="accuracy")
    right.legend()
    return reason("plot_training", {"history": history}, left)


def sigmoid(width=1.5, **settings):
    z = np.linspace(-5, 5, 201)
    axes = Figure().add_subplot()
    axes.plot(z, 1 / (1 + np.exp(-z)), linewidth=width)
    axes.axhline(0)
    axes.axhline(1)
    axes.axvline(0)
    axes.scatter(0, 0.5)
    axes.set(title="the sigmoid", xlabel="z", ylabel="s", **settings)
    return reason("plot_sigmoid", {"steepness": 1.0}, axes)


def test_the_pictures_that_are_spoilt_here_are_right():
    assert boundary() is None
    assert sigmoid() is None
    assert layer() is None
    assert training() is None


def test_a_marker_that_is_covered_is_not_said_to_be_missing():
    assert boundary(markers=0) == "No marker is seen at (0, 0)."


def test_what_lies_outside_of_the_limits_is_said_to_lie_there():
    assert boundary(xlim=(-0.5, 0.9)) == "No marker is seen at (1, 0): that lies outside of the axes' limits."


def test_a_line_that_ends_on_its_way_is_not_said_to_be_missing():
    assert boundary(until=0.25).startswith("The straight line where 2 x1 + 1 x2 - 0.4 = 0 is not seen all the way")


def test_a_line_that_crosses_the_right_one_is_not_said_to_have_a_part_covered():
    assert boundary(slope=1.15) == "No straight line is seen where 2 x1 + 1 x2 - 0.4 = 0."


@pytest.mark.parametrize("scale", ["symlog", "asinh"])
def test_a_scale_that_nobody_reads_is_named(scale):
    assert sigmoid(yscale=scale).startswith(f"The axes have the scale “{scale}”")
    assert training(yscale=scale).startswith(f"The axes have the scale “{scale}”")


@pytest.mark.parametrize("projection", ["polar", "3d"])
def test_axes_that_are_not_flat_are_called_by_their_name(projection):
    axes = Figure().add_subplot(projection=projection)
    axes.plot([0, 1], [0, 1])
    assert reason("plot_sigmoid", {"steepness": 1.0}, axes).startswith(f"The axes have the scale “{projection}”")


def test_what_has_no_place_on_a_logarithmic_axis_is_said():
    assert sigmoid(yscale="log") == "The y axis is logarithmic: what is 0 or less has no place on it."


def test_a_curve_that_is_too_thin_is_not_taken_for_one_of_few_points():
    said = sigmoid(width=0.01)
    assert said.startswith("No line follows the sigmoid: at x = ")
    assert said.endswith("none is seen.")


def test_a_curve_that_the_limits_cut_off_is_not_said_to_end():
    assert sigmoid(ylim=(-0.1, 0.8)) == "The axes do not show all of the sigmoid from -5 to 5: its limits cut it off."


@pytest.mark.parametrize("figure", [Figure(), Figure().add_subplot().figure])
def test_an_empty_figure_is_called_one(figure):
    assert "Nothing is seen in the figure" in reason("plot_sigmoid", {"steepness": 1.0}, figure.gca() or figure)


def test_measured_values_that_the_limits_cut_off_are_not_said_to_be_missing():
    assert training(ylim=(0, 1)) == "The axes do not show all of the loss: their limits cut it off."


def test_lines_in_a_window_that_is_much_too_wide_are_not_said_to_be_missing():
    said = layer(xlim=(-100, 100), ylim=(-100, 100))
    assert said.startswith("All that is asked for is drawn too small to be seen")


@pytest.mark.parametrize(
    ("drawn", "limits", "said"),
    [
        (sigmoid, {"ylim": (1.1, -0.1)}, "The y axis runs from top to bottom"),
        (sigmoid, {"xlim": (6, -6)}, "The x axis runs from right to left"),
        (training, {"xlim": (11, 0)}, "The x axis runs from right to left"),
    ],
)
def test_a_curve_on_an_axis_that_runs_backward_is_wrong(drawn, limits, said):
    assert (drawn(**limits) or "").startswith(said)


@pytest.mark.parametrize(
    ("w", "b", "says", "size"),
    [
        ([2.0, 1.0], -0.4, "decision boundary", 12),
        ([1.0, -3.0], 0.7, "w·x + b = 0", 12),
        ([1.0, 0.0], -0.25, "boundary", 20),
    ],
)
def test_a_line_that_its_own_label_interrupts_is_right_and_one_with_a_gap_is_not(w, b, says, size):
    def drawn(labelled):
        axes = Figure(figsize=(4, 3.5)).add_subplot()
        x1, x2 = np.meshgrid(SIDE, SIDE)
        z = w[0] * x1 + w[1] * x2 + b
        axes.contourf(x1, x2, z, levels=[-np.inf, 0, np.inf], colors=["wheat", "lightskyblue"])
        labels = axes.clabel(axes.contour(x1, x2, z, levels=[0], colors="black"), fontsize=size, fmt={0: says})
        for label in [] if labelled else labels:
            label.remove()
        axes.scatter([0, 0, 1, 1], [0, 1, 0, 1], color="black", zorder=3)
        axes.set(title="a gate", xlabel="x1", ylabel="x2")
        return reason("plot_boundary", {"w": np.array(w), "b": b}, axes)

    assert drawn(labelled=True) is None
    assert "seen" in (drawn(labelled=False) or "")
