"""Words that something covers, that lie on one another or far from the page are not read."""

import numpy as np
import pytest
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from grader_utils.figures.seen import describe_seen


def seen(draw):
    axes = Figure().add_subplot()
    axes.set(xlim=(0, 1), ylim=(0, 1))
    draw(axes)
    return describe_seen(axes.figure)["axes"][0]


def over_it(axes, x0, y0, x1, y1, **looks):
    axes.add_patch(Rectangle((x0, y0), x1 - x0, y1 - y0, **({"color": "white", "zorder": 9} | looks)))


@pytest.mark.parametrize(
    ("hides", "spoil"),
    [
        ("area", lambda axes: over_it(axes, 0.4, 0.4, 0.6, 0.6)),
        ("area", lambda axes: axes.imshow(np.ones((2, 2)), extent=(0.4, 0.6, 0.4, 0.6), zorder=9, cmap="gray")),
        ("", lambda axes: over_it(axes, 0.4, 0.4, 0.6, 0.6, alpha=0.3)),
        ("", lambda axes: over_it(axes, 0.6, 0.4, 0.9, 0.6)),
        ("text", lambda axes: axes.text(0.51, 0.5, "7.5", ha="center", va="center")),
        ("", lambda axes: axes.text(0.5, 0.5, "2.5", ha="center", va="center", color="red")),
        ("", lambda axes: axes.text(0.5, 0.56, "7.5", ha="center", va="center")),
        ("", lambda axes: axes.text(0.55, 0.5, "= a", ha="left", va="center")),
    ],
)
def test_a_text_is_hidden_by_what_has_the_color_of_its_ground_and_by_another_text(hides, spoil):
    found = seen(lambda axes: (axes.text(0.5, 0.5, "2.5", ha="center", va="center"), spoil(axes)))
    assert found["texts"][0]["hidden_by"] == hides


@pytest.mark.parametrize(
    ("spoil", "names"),
    [
        (lambda axes: axes.legend(loc="upper left"), ["up"]),
        (lambda axes: (axes.legend(loc="upper left"), over_it(axes, 0, 0.5, 0.5, 1)), []),
        (lambda axes: (axes.legend(loc="upper left"), over_it(axes, 0, 0, 0.5, 0.5)), ["up"]),
        (lambda axes: axes.legend(loc="center", bbox_to_anchor=(60, 60)), []),
        (lambda axes: axes.legend(loc="upper left", bbox_to_anchor=(1.1, 1)), ["up"]),
    ],
)
def test_a_legend_that_is_covered_or_far_away_names_nothing(spoil, names):
    found = seen(lambda axes: (axes.plot([0, 1], [0, 1], label="up"), spoil(axes)))
    assert [entry["text"] for entry in found["legend"]] == names


def test_words_that_are_far_from_the_page_are_not_there():
    found = seen(lambda axes: (axes.set_title("t", y=50), axes.set_xlabel("x"), axes.xaxis.set_label_coords(0.5, -50)))
    assert (found["title"], found["xlabel"]) == ("", "")
