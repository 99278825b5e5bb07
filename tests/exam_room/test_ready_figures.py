"""Figures that are made before a kernel is forked are the figures that `plt.subplots` makes, down to the pixel."""

import inspect
import io

import matplotlib
import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.figure import Figure

from grader_utils.exam_room.ready_figures import keep_ready
from grader_utils.figures import use_style
from grader_utils.figures.description import describe


@pytest.fixture(autouse=True)
def style(monkeypatch):
    """Draw in the course's style, with a `plt.subplots` of this test's own and no open figure."""
    plt.close("all")
    monkeypatch.setattr(plt, "subplots", plt.subplots)
    with matplotlib.rc_context():
        use_style()
        yield
    plt.close("all")


@pytest.fixture
def made(monkeypatch):
    """Return the figures that matplotlib makes from now on."""
    figures, make = [], Figure.__init__

    def remembered(self, *arguments, **options):
        figures.append(self)
        make(self, *arguments, **options)

    monkeypatch.setattr(Figure, "__init__", remembered)
    return figures


def pixels(figure):
    picture = io.BytesIO()
    figure.savefig(picture, format="png")
    return picture.getvalue()


def curve(axes):
    axes.plot([0, 1, 2], [3, 1, 2], label="a curve")
    axes.set(title="one", xlabel="x", ylabel="y")
    axes.legend()


def gate(axes):
    x, y = np.meshgrid(np.linspace(0, 1, 21), np.linspace(0, 1, 21))
    axes.contourf(x, y, x - y, levels=[-2, 0, 2], colors=["wheat", "lightskyblue"])
    axes.contour(x, y, x - y, levels=[0])
    axes.scatter([0, 1], [1, 0])


def by_pyplot(_):
    plt.plot([1, 2])
    plt.title("by pyplot")


def turned_off(axes):
    axes.text(0.5, 0.5, "words")
    axes.axis("off")
    axes.set_aspect("equal")


def on_a_log_scale(axes):
    axes.set_yscale("log")
    axes.plot([1, 10, 100])
    axes.twinx().plot([3, 2, 1])


@pytest.mark.parametrize("draw", [curve, gate, by_pyplot, turned_off, on_a_log_scale, lambda _: None])
@pytest.mark.parametrize("options", [{}, {"figsize": (3, 5)}])
def test_a_ready_figure_is_drawn_like_a_new_one(options, draw):
    figure, axes = plt.subplots(**options)
    draw(axes)
    new = describe(figure), pixels(figure)
    plt.close(figure)
    keep_ready(1)
    figure, axes = plt.subplots(**options)
    draw(axes)
    assert (describe(figure), pixels(figure)) == new


def test_they_are_handed_out_one_after_the_other_and_numbered_as_ever(made):
    keep_ready(2)
    made.clear()
    figures = [plt.subplots()[0] for _ in range(2)]
    assert made == []
    figures += [plt.subplots()[0]]
    assert made == figures[2:]
    assert [figure.number for figure in figures] == plt.get_fignums() == [1, 2, 3]
    assert plt.gcf() is figures[2]
    plt.close(figures[2])
    assert plt.gcf() is figures[1]
    assert plt.gca() is figures[1].axes[0]


@pytest.mark.parametrize(
    ("arguments", "options"),
    [((1, 2), {}), ((), {"ncols": 2}), ((), {"subplot_kw": {"projection": "polar"}}), ((), {"num": "named"})],
)
def test_what_is_asked_for_in_another_way_is_made_anew(arguments, options, made):
    keep_ready(1)
    made.clear()
    figure, _ = plt.subplots(*arguments, **options)
    assert made == [figure]


def test_another_style_is_obeyed():
    keep_ready(1)
    matplotlib.rcParams["axes.facecolor"] = "yellow"
    _, axes = plt.subplots()
    assert matplotlib.colors.to_hex(axes.get_facecolor()) == "#ffff00"
    matplotlib.rcdefaults()
    assert plt.subplots()[0].get_size_inches() == pytest.approx(matplotlib.rcParams["figure.figsize"])


def test_help_shows_matplotlibs_own_words():
    own = plt.subplots
    keep_ready(1)
    assert plt.subplots is not own
    assert plt.subplots.__doc__ == own.__doc__
    assert inspect.signature(plt.subplots) == inspect.signature(own)
