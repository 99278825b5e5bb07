"""What a person sees of a figure: gaps are gaps, what is covered or has the color of its ground is not there."""

import json

import numpy as np
import pytest
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from grader_utils.figures.seen import describe_seen


def seen(draw):
    axes = Figure().add_subplot()
    axes.set(xlim=(0, 1), ylim=(0, 1))
    draw(axes)
    described = describe_seen(axes.figure)
    json.dumps(described, allow_nan=False)
    return described["axes"][0]


def test_a_line_is_described_in_shares_of_its_window_and_ends_at_its_edge():
    (stroke,) = seen(lambda axes: axes.plot([-1e6, 1e6], [0.5, 0.5], "r--"))["strokes"]
    np.testing.assert_allclose([min(stroke["x"]), max(stroke["x"])], [0, 1], atol=0.01)
    np.testing.assert_allclose(stroke["y"], 0.5, atol=1e-4)
    assert stroke["color"] == "#ff0000"
    assert stroke["dashes"]


def test_a_gap_is_a_gap():
    (stroke,) = seen(lambda axes: axes.plot([0.1, 0.4, np.nan, 0.6, 0.9], [0.5] * 5))["strokes"]
    assert stroke["x"].count(None) == 1


@pytest.mark.parametrize(
    "draw",
    [
        lambda axes: axes.plot([0, 1], [0, 1], color="none"),
        lambda axes: axes.plot([0, 1], [0, 1], alpha=0.02),
        lambda axes: axes.plot([0, 1], [0, 1], color="#fffffe"),
        lambda axes: axes.plot([0, 1], [0, 1], linewidth=0.01),
        lambda axes: axes.plot([0, 1], [2, 3]),
        lambda axes: (axes.plot([0, 1], [0, 1]), axes.add_patch(Rectangle((0, 0), 1, 1, color="white", zorder=9))),
        lambda axes: (axes.plot([0, 1], [0, 1]), axes.figure.add_axes((0, 0, 1, 1))),
        lambda axes: axes.scatter([0.5], [0.5], s=0),
        lambda axes: axes.scatter([0.5], [0.5], color="white"),
        lambda axes: axes.text(0.5, 0.5, "5", color="white"),
        lambda axes: axes.text(0.5, 0.5, "\u200b"),
        lambda axes: axes.set_title("\u200b"),
    ],
)
def test_what_nobody_sees_is_not_described(draw):
    found = seen(draw)
    assert (found["strokes"], found["spots"], found["texts"], found["title"]) == ([], [], [], "")


def test_labels_go_with_their_axis():
    assert seen(lambda axes: axes.set(xlabel="z"))["xlabel"] == "z"
    assert seen(lambda axes: (axes.set(xlabel="z"), axes.set_axis_off()))["xlabel"] == ""


def test_an_entry_of_a_legend_looks_as_its_line():
    found = seen(lambda axes: (axes.plot([0, 1], [0, 1], "g:", label="up"), axes.legend()))
    assert found["legend"] == [
        {"text": "up"} | {name: found["strokes"][0][name] for name in ("color", "dashes", "marker")}
    ]


def test_a_marker_covered_by_a_line_is_seen_beside_it():
    found = seen(lambda axes: (axes.scatter([0.5], [0.5], s=200), axes.plot([0, 1], [0, 1], color="black")))
    assert found["spots"][0]["x"] == pytest.approx([0.5], abs=1e-4)


def test_a_large_figure_keeps_its_size():
    figure = Figure(figsize=(20, 20), dpi=200)
    figure.add_subplot().plot([0, 1])
    assert describe_seen(figure)["axes"][0]["strokes"]
    assert (figure.dpi, figure.get_size_inches().tolist()) == (200, [20, 20])
