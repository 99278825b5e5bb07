"""A figure of measured values: in which panel a series is drawn is free, that it is drawn and labeled is not."""

import numpy as np
import pytest
from matplotlib.figure import Figure

from grader_utils.answering.wire import DescribedFigure
from grader_utils.figures.seen import describe_seen
from grader_utils.marking.measurements import compare_measurements
from grader_utils.questions.expected_figures import Measurements, Series

EPOCHS = np.array([1.0, 2.0, 3.0])
LOSS, SEEN, NEW = np.array([2.0, 1.0, 0.5]), np.array([0.3, 0.7, 0.9]), np.array([0.3, 0.6, 0.8])
EXPECTED = Measurements((Series("the loss", EPOCHS, LOSS), Series("seen", EPOCHS, SEEN), Series("new", EPOCHS, NEW)))


def figure(panels=2, x=EPOCHS, series=(LOSS, SEEN, NEW), style="-", without=()):
    """The series in one, two or three panels, with everything but what `without` names."""
    fig = Figure()
    axes = fig.subplots(1, panels, squeeze=False)[0]
    for place, (values, name) in enumerate(zip(series, ("loss", "seen", "new"), strict=False)):
        axes[min(place, panels - 1)].plot(x[: len(values)], values, style, label=name)
    for ax in axes:
        ax.set(xlabel="" if "xlabel" in without else "epoch", ylabel="" if "ylabel" in without else "value")
        if "legend" not in without:
            ax.legend()
    if "title" not in without:
        axes[0].set_title("Training")
    return fig


def complaint(fig):
    difference = compare_measurements(DescribedFigure(describe_seen(fig)), EXPECTED)
    return difference and difference.reason


@pytest.mark.parametrize("panels", [1, 2, 3])
def test_the_series_may_share_a_panel_or_have_their_own(panels):
    assert complaint(figure(panels)) is None


def test_lines_with_markers_and_further_lines_are_welcome():
    fig = figure(style="o--")
    fig.axes[0].axhline(0)
    fig.axes[0].plot([0, 5], [1, 1])
    assert complaint(fig) is None


def test_two_scales_in_one_panel_are_welcome():
    fig = figure(1, series=(LOSS,), without=("legend",))
    twin = fig.axes[0].twinx()
    twin.plot(EPOCHS, SEEN, label="seen")
    twin.plot(EPOCHS, NEW, label="new")
    twin.set_ylabel("accuracy")
    assert "a legend should say" in complaint(fig)
    fig.legend()
    assert complaint(fig) is None


def test_percent_are_welcome_where_the_axis_or_the_title_says_so():
    in_percent = (LOSS, 100 * SEEN, 100 * NEW)
    assert complaint(figure(series=in_percent)).startswith("No line shows seen")
    for words in ({"ylabel": "accuracy (%)"}, {"title": "accuracy in percent"}):
        fig = figure(series=in_percent)
        fig.axes[1].set(**words)
        assert complaint(fig) is None
    as_shares = figure()
    as_shares.axes[1].set_ylabel("accuracy (%)")
    assert complaint(as_shares) is None


def test_a_title_of_the_whole_figure_is_a_title():
    fig = figure(without=("title",))
    assert complaint(fig) == "The figure has no title."
    fig.suptitle("Training")
    assert complaint(fig) is None


@pytest.mark.parametrize(
    ("fig", "reason"),
    [
        (figure(series=(LOSS, SEEN)), "No line shows new: 3 points, from 0.3 to 0.8."),
        (figure(series=(LOSS, SEEN, SEEN)), "No line shows new"),
        (figure(series=(LOSS, SEEN, NEW[:2])), "No line shows new"),
        (figure(series=(LOSS, SEEN, 2 * NEW)), "No line shows new"),
        (figure(x=EPOCHS - 1), "right values in the wrong places: the value of x = 1 is drawn at x = 0"),
        (figure(style="o"), "No line shows the loss"),
        (figure(without=("xlabel",)), "The x axis has no label."),
        (figure(without=("ylabel",)), "The y axis of the loss has no label."),
        (figure(without=("legend",)), "Seen and new share a panel: a legend should say which line is which."),
        (figure(3, without=("title", "legend")), "The figure has no title."),
        (Figure(), "No line shows the loss"),
    ],
)
def test_what_is_missing_is_said(fig, reason):
    assert reason in complaint(fig)


def test_panels_of_their_own_need_no_legend():
    assert complaint(figure(3, without=("legend",))) is None


@pytest.mark.parametrize(
    "forged",
    [
        {},
        {"axes": None},
        {"axes": [None]},
        {"axes": [{"lines": [{"x": [1, 2, 3], "y": "abc"}]}]},
        {"axes": [{"lines": [{"x": EPOCHS.tolist(), "y": LOSS.tolist()}]}]},
        {"axes": [{"lines": [{"x": [[1]], "y": [[1]]}]}]},
    ],
)
def test_a_description_written_by_hand_is_no_figure(forged):
    assert compare_measurements(DescribedFigure(forged), EXPECTED)


@pytest.mark.parametrize("value", [None, LOSS, "a figure", {"axes": []}])
def test_only_a_figure_is_a_figure(value):
    assert "Figure is asked for" in compare_measurements(value, EXPECTED).reason
