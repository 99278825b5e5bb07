"""The numbers along the axes of a drawing are those of its places."""

import json

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.figure import Figure
from matplotlib.ticker import FormatStrFormatter, FuncFormatter, PercentFormatter

from grader_utils.answering.wire import DescribedFigure
from grader_utils.figures.seen import describe_seen
from grader_utils.marking.drawing import compare_drawing
from grader_utils.marking.measurements import compare_measurements
from grader_utils.questions import find
from grader_utils.questions.evaluate import expected_value


def sigmoid():
    z = np.linspace(-5, 5, 100)
    axes = Figure().add_subplot()
    axes.plot(z, 1 / (1 + np.exp(-z)))
    axes.axhline(0)
    axes.axhline(1)
    axes.axvline(0)
    axes.scatter([0], [0.5])
    axes.set(title="The sigmoid", xlabel="z", ylabel="s")
    return axes


def complaint(axes):
    described = json.loads(json.dumps(describe_seen(axes.figure)))
    difference = compare_drawing(DescribedFigure(described), expected_value(find("plot_sigmoid"), {"steepness": 1.0}))
    return difference and difference.reason


RIGHT = {
    "as they are": lambda axes: None,
    "fractions": lambda axes: axes.set_yticks([0, 0.5, 1], ["0", "1/2", "1"]),
    "words": lambda axes: axes.set_yticks([0, 1], ["no", "yes"]),
    "percent": lambda axes: axes.yaxis.set_major_formatter(PercentFormatter(1)),
    "rounded": lambda axes: axes.yaxis.set_major_formatter(FormatStrFormatter("%.0f")),
    "signs": lambda axes: axes.xaxis.set_major_formatter(FormatStrFormatter("%+.1f")),
    "in tens": lambda axes: axes.ticklabel_format(style="sci", scilimits=(1, 1)),
    "none": lambda axes: axes.set_xticks([]),
    "on the right": lambda axes: axes.yaxis.tick_right(),
    "beyond the limits": lambda axes: (axes.set_xticks([0, 90], ["0", "5"]), axes.set_xlim(-6, 6)),
    "in TeX": lambda axes: axes.set_xticks([-4, 0, 4], ["$-4$", r"$\mathdefault{0}$", "4"]),
}
WRONG = {
    "stretched": lambda axes: axes.set_yticks([0, 0.5, 1], ["0", "5", "10"]),
    "moved": lambda axes: axes.xaxis.set_major_formatter(FuncFormatter(lambda z, _: f"{z + 1:g}")),
    "turned": lambda axes: axes.set_xticks([-4, 4], ["4", "\u22124"]),
    "on the right": lambda axes: (axes.set_yticks([0, 1], ["1", "0"]), axes.yaxis.tick_right()),
}


@pytest.mark.parametrize("kind", RIGHT)
def test_numbers_that_are_true_pass_however_they_are_written(kind):
    axes = sigmoid()
    RIGHT[kind](axes)
    assert complaint(axes) is None


@pytest.mark.parametrize("kind", WRONG)
def test_numbers_of_other_places_are_named(kind):
    axes = sigmoid()
    WRONG[kind](axes)
    assert " axis says " in complaint(axes)


def test_numbers_are_missed_where_neither_axis_has_any():
    axes = sigmoid()
    axes.set(xticks=[], yticks=[])
    assert complaint(axes).startswith("Neither axis has numbers that can be read")


def test_measurements_stand_at_their_numbers():
    history = {"epoch": [1, 2, 3], "loss": [2.0, 1.0, 0.5]}
    history |= {"train_accuracy": [0.2, 0.5, 0.8], "held_out_accuracy": [0.1, 0.4, 0.7]}
    with plt.rc_context():
        figure = plt.figure()
        for axes, names in zip(figure.subplots(1, 2), (["loss"], ["train_accuracy", "held_out_accuracy"]), strict=True):
            for name in names:
                axes.plot(history["epoch"], history[name], label=name.replace("_", " "))
            axes.legend()
            axes.set(title="training", xlabel="epoch", ylabel=names[0].split("_")[-1])
        wanted = expected_value(find("plot_training"), {"history": history})
        assert compare_measurements(DescribedFigure(describe_seen(figure)), wanted) is None
        figure.axes[0].set_xticks([1, 2, 3], ["10", "20", "30"])
        said = compare_measurements(DescribedFigure(describe_seen(figure)), wanted)
        figure.axes[0].set(xticks=[], yticks=[])
        unnumbered = compare_measurements(DescribedFigure(describe_seen(figure)), wanted)
        plt.close(figure)
    assert "The x axis says 10 where 1 is" in said.reason
    assert unnumbered.reason.startswith("Neither axis has numbers that can be read")
