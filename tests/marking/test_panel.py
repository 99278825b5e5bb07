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
from grader_utils.marking.panel import read_picture
from grader_utils.questions import find


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
        *(("texts", 0, name) for name in ("text", "x", "middle", "height")),
        *(("shading", name) for name in ("colors", "rows", "ground")),
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
                DescribedFigure(data), find("plot_boundary").reference(np.array([1.0, 2.0]), -1.0), 0
            ).reason
        )


@pytest.mark.parametrize("limits", [[1e299, -1e299], [0, 0], [0, 1e-300], [1, 1 + 1e-15]])
def test_limits_that_no_axes_has_show_nothing(limits):
    data = described()
    data["axes"][0]["xlim"] = limits
    assert read_picture(data).panels == ()
