"""A described figure is read with care: whatever somebody wrote by hand is Malformed, and nothing else."""

import copy

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given, settings
from matplotlib.figure import Figure

from grader_utils.answering.wire import DescribedFigure, Malformed
from grader_utils.figures.seen import describe_seen
from grader_utils.marking.difference import difference_from
from grader_utils.marking.picture import read_picture
from grader_utils.questions import find
from grader_utils.questions.tolerance import Tolerance


def described():
    axes = Figure().add_subplot()
    axes.plot([0, 1], [1, 0], "o-", label="a")
    axes.text(0, 0, "1")
    axes.legend()
    return describe_seen(axes.figure)


LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.just("#00ff00")
ANYTHING = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner), max_leaves=6
)
PLACES = [("axes",), ("suptitle",)] + [
    ("axes", 0, *rest)
    for rest in [
        *((name,) for name in described()["axes"][0]),
        *(("strokes", 0, name) for name in ("x", "y", "color", "dashes", "whole")),
        *(("spots", 0, name) for name in ("x", "y", "size")),
        *(("texts", 0, name) for name in ("text", "x", "middle", "height", "hidden_by")),
        *(("shading", name) for name in ("colors", "rows", "ground", "by_dots")),
        ("legend", 0, "text"),
    ]
]


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(PLACES), ANYTHING)
def test_whatever_stands_in_a_description_is_read_or_malformed(place, thing):
    data = copy.deepcopy(described())
    inner = data
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = thing
    try:
        read_picture(data)
    except Malformed:
        assert (
            "cannot be read"
            in difference_from(
                DescribedFigure(data), find("plot_boundary").reference(np.array([1.0, 2.0]), -1.0), Tolerance(0)
            ).reason
        )


@pytest.mark.parametrize("limits", [[1e299, -1e299], [0, 0], [0, 1e-300], [1, 1 + 1e-15]])
def test_limits_that_no_axes_has_show_nothing(limits):
    data = described()
    data["axes"][0]["xlim"] = limits
    assert read_picture(data).panels == ()


def drawn_by_hand(odd):
    """Return a figure whose axes is that of a line, but for `odd`."""
    data = described()
    data["axes"][0] |= odd(data["axes"][0]) if callable(odd) else odd
    return data


def line(**odd):
    return lambda axes: {"strokes": [axes["strokes"][0] | odd]}


def shaded(**odd):
    return lambda axes: {"shading": axes["shading"] | odd}


@pytest.mark.parametrize(
    "odd",
    [
        {"title": 5},
        {"xlim": [10**400, 1]},
        lambda axes: {"strokes": axes["strokes"] * 501},
        line(x=[10**400, 1]),
        line(x=[1e300, -1e300]),
        line(x=[0.0] * 2000, y=[0.0] * 1999),
        line(color="#\u0663\u0663\u0663\u0663\u0663\u0663"),
        {"spots": [{"x": [0.5], "y": [], "size": [0.1, 0.1]}]},
        {"spots": [{"x": [0.5], "y": [0.5], "size": ["a", None]}]},
        {"texts": [{"text": "5", "x": None, "y": 0.5, "middle": 0.5, "height": 0.0, "hidden_by": ""}]},
        {"texts": [{"text": "5", "x": 0.5, "y": 0.5, "middle": 0.5, "height": 0.0, "hidden_by": "luck"}]},
        {"covers": [[0.0, 0.0, 1.0]]},
        {"letters": [[0.0, 0.0, 1.0]]},
        {"covers": [[1e300, "a", -1e300, 1e300]]},
        {"legend": [5]},
        shaded(rows=[[200] * 50] * 50),
        shaded(rows=[[0], [0, 0]]),
        shaded(colors=[]),
        {"on_page": "1"},
        {"xticks": [[0.5]]},
        {"yticks": [["0.5", "0.5"]]},
    ],
)
def test_what_no_figure_gives_is_malformed(odd):
    with pytest.raises(Malformed):
        read_picture(drawn_by_hand(odd))


@pytest.mark.parametrize(
    "odd",
    [
        {"xlim": [0.0, 1e299]},
        {"xlim": [1.0, 1.0]},
        {"yscale": ["log"]},
        {"xlim": [-1.0, 1.0], "xscale": "log"},
        {"covers": [[1e299, -1e299, -1e299, 1e299]] * 500},
        {"letters": [[1e299, -1e299, -1e299, 1e299]] * 500},
        {"on_page": -1e299},
        {"xticks": [[1e299, "9" * 5000]]},
        {"texts": [{"text": "5", "x": 9.9, "y": -9.9, "middle": 1e299, "height": -1e299, "hidden_by": ""}]},
    ],
)
def test_numbers_that_no_figure_has_are_judged_or_cannot_be_read(odd):
    wanted = find("plot_boundary").reference(np.array([1.0, 2.0]), -1.0)
    assert difference_from(DescribedFigure(drawn_by_hand(odd)), wanted, Tolerance(0)).reason
