"""What a person sees of a figure: gaps are gaps, what is covered or has the color of its ground is not there."""

import itertools
import json

import numpy as np
import pytest
from matplotlib.collections import LineCollection
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


def legible(panel):
    """Return the texts of a described panel that nothing hides."""
    return [text for text in panel["texts"] if not text["hidden_by"]]


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
        lambda axes: axes.set_title(r"$ \,\quad $"),
    ],
)
def test_what_nobody_sees_is_not_described(draw):
    found = seen(draw)
    assert (found["strokes"], found["spots"], legible(found), found["title"]) == ([], [], [], "")


def test_a_text_without_contrast_says_so():
    assert [text["hidden_by"] for text in seen(lambda axes: axes.text(0.5, 0.5, "5", color="white"))["texts"]] == [
        "color"
    ]


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


def legend_over_all(axes, **options):
    axes.plot([0, 1], [0.5, 0.5], label="\n" * 20 + "a line" * 20)
    axes.legend(loc="center", **options)


def test_a_legend_that_nothing_shines_through_hides_what_is_under_it():
    hidden = seen(lambda axes: legend_over_all(axes, frameon=True, framealpha=1))
    assert hidden["strokes"] == []
    assert np.shape(hidden["covers"]) == (1, 4)
    for options in ({"frameon": True}, {"frameon": False}):
        found = seen(lambda axes, options=options: legend_over_all(axes, **options))
        assert found["strokes"]
        assert found["covers"] == []


def test_a_large_text_with_a_ground_of_its_own_hides_a_line():
    text = {"ha": "center", "va": "center", "fontsize": 60, "zorder": 3}
    box = {"boxstyle": "square", "facecolor": "white"}
    drawn = [
        seen(lambda axes, more=more: (axes.plot([0.4, 0.6], [0.5, 0.5]), axes.text(0.5, 0.5, "here", **text, **more)))
        for more in ({}, {"bbox": box})
    ]
    assert [len(one["strokes"]) for one in drawn] == [1, 0]


def test_a_contour_has_a_gap_where_its_name_stands():
    x, y = np.meshgrid(np.linspace(0, 1, 11), np.linspace(0, 1, 11))
    found = seen(lambda axes: axes.clabel(axes.contour(x, y, x - y, levels=[0.0])))
    (cover,) = found["covers"]
    (stroke,) = found["strokes"]
    gap = stroke["x"].index(None)
    low, high = sorted([stroke["x"][gap - 1], stroke["x"][gap + 1]])
    assert cover[0] - 0.01 < low < high < cover[2] + 0.01


def test_segments_that_join_are_one_line_whatever_their_colors():
    places = np.linspace(0.1, 0.9, 30)
    segments = [[(start, start), (end, end)] for start, end in itertools.pairwise(places)]
    lines = LineCollection(segments, array=places[1:])
    (stroke,) = seen(lambda axes: axes.add_collection(lines))["strokes"]
    assert (len(stroke["x"]), stroke["x"].count(None)) == (30, 0)
    apart = LineCollection(segments[::2])
    assert len(seen(lambda axes: axes.add_collection(apart))["strokes"]) == 15


def test_a_side_of_the_frame_in_the_middle_is_a_line():
    assert seen(lambda axes: axes.spines["left"].set_position(("data", 0.25)))["strokes"][0]["x"] == [0.25, 0.25]
    assert seen(lambda axes: axes.spines["left"].set_visible(True))["strokes"] == []


@pytest.mark.parametrize("place", ["zero", ("outward", 8), ("axes", -0.05)])
def test_a_side_of_the_frame_that_stands_beside_the_window_is_none(place):
    found = seen(lambda axes: (axes.set_xlim(0.5, 1), axes.spines["left"].set_position(place)))
    assert found["strokes"] == []


def test_a_line_of_very_many_vertices_is_seen_to_its_end():
    x = np.arange(0, 1, 0.0004)
    (stroke,) = seen(lambda axes: axes.step(x, x**2, where="mid"))["strokes"]
    assert stroke["whole"]
    assert max(stroke["x"]) > 0.99


def test_a_line_as_wide_as_a_band_is_an_area():
    assert seen(lambda axes: axes.plot([0, 1], [0.5, 0.5], linewidth=100))["strokes"] == []


@pytest.mark.parametrize(
    "draw",
    [
        lambda axes: axes.text(0.5, 1.2, "5", clip_on=True),
        lambda axes: axes.annotate("5", (0.5, 1.2), (0.5, 0.5)),
        lambda axes: axes.annotate("5", (0.5, 1.2), (0.5, 0.5), xycoords="axes fraction", annotation_clip=True),
    ],
)
def test_words_that_are_cut_off_say_so(draw):
    assert [text["hidden_by"] for text in seen(draw)["texts"]] == ["limits"]
    assert legible(seen(lambda axes: axes.text(0.5, 1.2, "5")))


def test_a_legend_names_the_lines_of_both_scales():
    figure = Figure()
    axes = figure.add_subplot()
    lines = [*axes.plot([0, 1], label="loss"), *axes.twinx().plot([1, 0], "r--", label="accuracy")]
    axes.legend(handles=lines)
    named = [[entry["text"] for entry in one["legend"]] for one in describe_seen(figure)["axes"]]
    assert named == [["loss", "accuracy"]] * 2


def test_a_colorbar_leaves_the_rest_to_be_seen():
    figure = Figure()
    axes = figure.add_subplot()
    figure.colorbar(axes.scatter([0, 1], [0, 1], c=[0, 1]))
    (found,) = describe_seen(figure)["axes"]
    assert found["spots"][0]["x"] == pytest.approx([0.045455, 0.954545], abs=1e-3)


@pytest.mark.parametrize(
    ("text", "looks", "boxes"),
    [
        ("over the line " * 2, {"fontsize": 30}, 1),
        ("over the line " * 2, {"fontsize": 30, "zorder": 0}, 0),
        ("over the line " * 2, {"fontsize": 30, "alpha": 0.2}, 0),
        ("over the line " * 20, {"fontsize": 8}, 0),
        ("a name", {"fontsize": 20}, 0),
    ],
)
def test_letters_are_told_where_large_ones_lie_over_lines(text, looks, boxes):
    found = seen(lambda axes: (axes.plot([0, 1], [0.5, 0.5]), axes.text(0, 0.5, text, **looks)))
    assert len(found["letters"]) == boxes
    assert all(box[0] < 0.1 < box[2] and box[1] < 0.55 < box[3] for box in found["letters"])


def test_hatching_leaves_an_area_its_color():
    area = {"facecolor": "wheat", "hatch": "xxxx", "edgecolor": "black"}
    assert "#000000" not in seen(lambda axes: axes.axhspan(-1, 2, **area))["shading"]["colors"]


def test_a_frame_around_a_part_is_a_helper():
    assert seen(lambda axes: axes.indicate_inset([0.2, 0.2, 0.3, 0.3]))["strokes"][0]["helper"]


def test_what_the_figure_lays_over_its_axes_hides_lines():
    def drawn(*, box=None, words="", **looks):
        figure = Figure()
        figure.add_subplot().plot([0, 1], [0.5, 0.5])
        if box:
            figure.add_artist(Rectangle((0, 0), 1, 1, facecolor="white", zorder=box))
        figure.text(0.5, 0.5, words, ha="center", va="center", fontsize=60, **looks)
        (found,) = describe_seen(figure)["axes"]
        return len(found["strokes"]), len(found["covers"]), len(found["letters"])

    assert drawn(box=1) == (0, 0, 0)
    assert drawn(box=-1) == (1, 0, 0)
    assert drawn(words="here and there", bbox={"facecolor": "white"}) == (0, 1, 1)
    assert drawn(words="here and there") == (1, 0, 1)
    assert drawn(words="here and there", alpha=0.2) == (1, 0, 0)
