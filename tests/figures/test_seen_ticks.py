"""What is seen beside the ticks is what matplotlib writes there when it draws, though nothing is drawn for it."""

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib import ticker

from grader_utils.figures.seen import describe_seen
from grader_utils.figures.seen.plain import visible_text
from grader_utils.figures.seen.ticks import tick_texts


def logarithmic():
    plt.subplots()[1].loglog([1, 1000], [3, 5])


def words_below():
    plt.subplots()[1].bar(["a", "b"], [1, 2])


def shared():
    axes = plt.subplots(2, 2, sharex=True, sharey=True)[1]
    axes[0, 0].plot([1, 2])


def above_and_none():
    axes = plt.subplots()[1]
    axes.tick_params(labelbottom=False, labeltop=True, labelleft=False)


def places_of_its_own():
    axes = plt.subplots()[1]
    axes.plot([1, 2])
    axes.set_xticks([0, 0.5, 1], ["x", "", "z"])
    axes.set_yticks([])


def formatted_upside_down():
    axes = plt.subplots()[1]
    axes.plot([0, 1])
    axes.yaxis.set_major_formatter(ticker.PercentFormatter(1))
    axes.invert_yaxis()


def one_text_hidden():
    axes = plt.subplots()[1]
    axes.plot([1, 5])
    axes.xaxis.get_major_ticks()[2].label1.set_visible(False)


def all_hidden_then_grown():
    axes = plt.subplots()[1]
    axes.plot([1, 5])
    for text in axes.get_xticklabels():
        text.set_visible(False)
    axes.plot([-100, 300])


def nothing_on_a_side():
    axes = plt.subplots()[1]
    axes.tick_params(left=False, labelleft=False)


def matrix_with_its_colors():
    figure, axes = plt.subplots()
    figure.colorbar(axes.imshow(np.eye(3)))


def a_text_for_all():
    plt.subplots()[1].plot([1e9, 1e9 + 1], [0, 1e-9])


@pytest.mark.parametrize(
    "draw",
    [
        logarithmic,
        words_below,
        shared,
        above_and_none,
        places_of_its_own,
        formatted_upside_down,
        one_text_hidden,
        all_hidden_then_grown,
        nothing_on_a_side,
        matrix_with_its_colors,
        a_text_for_all,
    ],
)
def test_the_texts_are_those_that_are_drawn(draw):
    draw()
    for axes in plt.gcf().axes:
        axes.get_xlim()
        for axis in (axes.xaxis, axes.yaxis):
            seen = tick_texts(axis)
            assert seen == drawn(axis)
    plt.close("all")


def drawn(axis):
    """Let matplotlib write its ticks, and read them."""
    axis.get_ticklabels()
    low, high = sorted(axis.get_view_interval())
    if axis.get_offset_text().get_text() or axis.get_major_formatter().get_offset():
        return []
    return [
        [float(tick.get_loc()), label.get_text()]
        for tick in axis.get_major_ticks()
        if low <= tick.get_loc() <= high
        for label in (tick.label1, tick.label2)
        if label.get_visible() and visible_text(label.get_text())
    ]


def turned_inside_on_dark(axes):
    axes.set_facecolor("black")
    axes.tick_params(labelcolor="white", pad=-20)


@pytest.mark.parametrize(
    ("spoil", "numbered"),
    [
        (lambda axes: None, True),
        (lambda axes: axes.set_xticks([]), True),
        (lambda axes: axes.set(xticks=[], yticks=[]), False),
        (lambda axes: axes.tick_params(labelbottom=False, labelleft=False), False),
        (lambda axes: axes.tick_params(labelbottom=False, labelleft=False, labelright=True), True),
        (lambda axes: axes.tick_params(labelcolor="white"), False),
        (lambda axes: axes.tick_params(labelsize=0.5), False),
        (lambda axes: (axes.set(yticks=[]), axes.ticklabel_format(style="sci", scilimits=(0, 0))), True),
        (lambda axes: (axes.set(xticks=[]), axes.set_yticks(np.linspace(0, 1, 80))), True),
        (lambda axes: (axes.tick_params(labelbottom=False, labelleft=False), axes.twinx().plot([5, 7])), False),
        (turned_inside_on_dark, True),
        (lambda axes: axes.set_axis_off(), False),
    ],
)
def test_axes_have_numbers_where_one_of_them_has_some_that_can_be_read(spoil, numbered):
    axes = plt.subplots()[1]
    axes.plot([1, 5])
    spoil(axes)
    assert describe_seen(axes.figure)["axes"][0]["numbered"] == numbered
    plt.close(axes.figure)


def test_axes_that_share_a_scale_have_its_numbers():
    figure, axes = plt.subplots(2, 2, sharex=True, sharey=True)
    axes[0, 1].plot([1, 5])
    assert [one["numbered"] for one in describe_seen(figure)["axes"]] == [True] * 4
    plt.close(figure)
