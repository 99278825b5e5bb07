"""A drawn graph: markers and lines at the places that were asked for, each number beside its own marker."""

import json

import pytest
from matplotlib.figure import Figure

from grader_utils.answering.wire import DescribedFigure
from grader_utils.figures.seen import describe_seen
from grader_utils.marking.drawing import compare_drawing
from grader_utils.questions.expected_figures import Drawing, NumberBeside

PLACES = [(0.0, 0.5), (0.0, -0.5), (1.0, 0.0)]
EXPECTED = Drawing(
    points=PLACES,
    edges=[(PLACES[0], PLACES[2]), (PLACES[1], PLACES[2])],
    numbers=[
        NumberBeside("the value of a", 1.234567, PLACES[0], above=True),
        NumberBeside("the value of b", -0.05, PLACES[1], above=True),
        NumberBeside("the value of c", 1234567.0, PLACES[2], above=True),
        NumberBeside("the gradient of c", 0.0, PLACES[2], above=False),
    ],
    titled=False,
)
TEXTS = [(0, 0.8, "1.23"), (0, -0.2, "\N{MINUS SIGN}0.05"), (1, 0.3, "1.23e+06"), (1, -0.3, "grad 0")]


def drawn(texts=TEXTS, places=PLACES, edges=((0, 2), (1, 2)), **style):
    axes = Figure().add_subplot()
    for start, end in edges:
        axes.plot(*zip(PLACES[start], PLACES[end], strict=True), **style)
    axes.scatter(*zip(*places, strict=True))
    for x, y, text in texts:
        axes.text(x, y, text)
    axes.set_ylim(-1, 1)
    return axes


def complaint(axes):
    described = json.loads(json.dumps(describe_seen(axes)))
    difference = compare_drawing(DescribedFigure(described), EXPECTED)
    return difference.reason if difference else ""


def test_the_drawing_that_was_asked_for_passes():
    assert complaint(drawn()) == ""


def test_lines_may_run_either_way_and_several_may_be_one():
    assert complaint(drawn(edges=[(2, 0), (2, 1)])) == ""
    axes = drawn(edges=[])
    axes.plot(*zip(PLACES[0], PLACES[2], PLACES[1], strict=True))
    assert complaint(axes) == ""


def test_two_numbers_in_one_place_cannot_be_read():
    said = complaint(drawn([*TEXTS, (0, 0.8, "4.56")]))
    assert said == "What is written above the marker at (0, 0.5) cannot be read: another text lies on it."


def with_arrows(style, turned=False):
    axes = drawn(edges=[])
    for place in (0, 1):
        ends = (PLACES[2], PLACES[place])[:: -1 if turned else 1]
        axes.annotate("", *ends, arrowprops={"arrowstyle": style, "shrinkA": 4, "shrinkB": 4})
    return axes


@pytest.mark.parametrize(("style", "turned"), [("->", False), ("-|>", False), ("<-", True), ("<->", True), ("-", True)])
def test_arrows_may_point_to_what_is_computed(style, turned):
    assert complaint(with_arrows(style, turned)) == ""


@pytest.mark.parametrize(("style", "turned"), [("->", True), ("-|>", True), ("<-", False)])
def test_an_arrow_that_points_back_is_named(style, turned):
    said = complaint(with_arrows(style, turned))
    assert said == "An arrow points from (1, 0) to (0, 0.5), and (1, 0) is computed from (0, 0.5): turn it around."


def test_an_arrow_back_may_stand_beside_one_forward():
    axes = with_arrows("->")
    axes.annotate("", PLACES[0], PLACES[2], arrowprops={"arrowstyle": "->"})
    assert complaint(axes) == ""


def test_a_missing_line_is_named():
    assert complaint(drawn(edges=[(0, 2)])) == "No straight line joins (0, -0.5) and (1, 0)."
    assert complaint(drawn(edges=[(0, 1), (1, 2)])) == "No straight line joins (0, 0.5) and (1, 0)."
    assert "No straight line" in complaint(drawn(linestyle="none", marker="o"))


def test_a_missing_marker_is_named():
    assert complaint(drawn(places=PLACES[:2])) == "No marker is seen at (1, 0)."


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ((0, 0.8, "1.24"), "Above the marker at (0, 0.5) stands “1.24”; the value of a, 1.23, belongs there."),
        ((0, 0.8, "1.2"), "Above the marker at (0, 0.5) stands “1.2”"),
        ((0, 0.5, "1.23"), "Nothing is written above the marker at (0, 0.5); the value of a belongs there."),
        ((0, 0.3, "1.23"), "Nothing is written above the marker at (0, 0.5)"),
        ((0.9, 0.4, "1.23"), "Nothing is written above the marker at (0, 0.5)"),
    ],
)
def test_a_wrong_number_or_one_in_another_place_is_named(changed, reason):
    assert complaint(drawn([changed, *TEXTS[1:]])).startswith(reason)


@pytest.mark.parametrize(
    ("style", "why"),
    [
        ({"color": "white"}, "its color is nearly that of what lies under it"),
        ({"alpha": 0.02}, "its color is nearly that of what lies under it"),
        ({"fontsize": 1}, "its letters are too small"),
        ({"y": 1.05, "clip_on": True}, "it lies outside of the axes' limits"),
    ],
)
def test_a_number_that_cannot_be_read_is_not_called_missing(style, why):
    axes = drawn(TEXTS[1:])
    axes.text(0, style.pop("y", 0.8), "1.23", **style)
    assert complaint(axes) == f"What is written above the marker at (0, 0.5) cannot be read: {why}."


def test_a_number_under_an_area_is_said_to_be_covered():
    axes = drawn()
    axes.fill_between([-0.5, 0.5], 0.6, 1, color="#336699", zorder=9)
    assert "above the marker at (0, 0.5) cannot be read: something lies on top of it." in complaint(axes)


def test_a_number_that_is_drawn_invisible_is_not_there():
    axes = drawn(TEXTS[1:])
    axes.text(0, 0.8, "1.23", visible=False)
    assert complaint(axes).startswith("Nothing is written above the marker at (0, 0.5)")


def test_more_digits_and_words_around_a_number_are_welcome():
    assert complaint(drawn([(0, 0.8, "value: 1.2345670000001"), *TEXTS[1:]])) == ""


def test_the_side_of_a_text_is_where_it_shows_however_it_is_anchored():
    axes = drawn(TEXTS[1:3])
    axes.annotate("1.23", PLACES[0], (0, 14), textcoords="offset points")
    axes.text(1, -0.02, "\n0", va="top")
    assert complaint(axes) == ""
    axes = drawn(TEXTS[1:])
    axes.text(0, 0.49, "1.23\n\n\n", va="bottom")
    assert complaint(axes) == ""


def test_a_text_belongs_to_the_marker_that_it_was_put_to_even_when_it_is_long():
    assert complaint(drawn([(0, 0.8, "1.234567 is the value of this leaf, as everybody can see"), *TEXTS[1:]])) == ""


@pytest.mark.parametrize(
    "broken",
    [
        {"spots": [{"x": [0], "y": [0]}]},
        {"spots": [{"x": [None], "y": [0], "size": [0.1, 0.1]}]},
        {"xlim": [1, 1]},
        {"strokes": "here"},
        {"texts": [1, 2, 3, 4]},
        {"ylim": [None, 1]},
        {"strokes": [{"x": [0], "y": [], "color": "", "dashes": "", "marker": "", "helper": False, "whole": True}]},
    ],
)
def test_a_description_written_by_hand_earns_nothing(broken):
    described = describe_seen(drawn())
    described["axes"][0] |= broken
    assert compare_drawing(DescribedFigure(described), EXPECTED) is not None


def test_an_empty_figure_is_called_one():
    assert complaint(Figure()).startswith("Nothing is seen in the figure")
