"""A figure can be wrong in a known way, and its legend is asked for by the number of curves and lines."""

import matplotlib.pyplot as plt
import numpy as np
import pytest

from grader_utils.answering.answer import ask
from grader_utils.answering.wire import DescribedFigure
from grader_utils.figures.seen import describe_seen
from grader_utils.marking.at_once import AT_HOME
from grader_utils.marking.draw import draw_paper
from grader_utils.marking.drawing import compare_drawing
from grader_utils.marking.mark import Answers, mark
from grader_utils.questions import find


def drawing(neurons_of, titled=True, names=None):
    """A solution for plot_layer that draws the neurons which `neurons_of(W)` finds."""

    def plot_layer(W, b):
        fig, ax = plt.subplots()
        x1 = np.array([-0.5, 1.5])
        for number, (w, bias) in enumerate(zip(neurons_of(W), b, strict=False)):
            ax.plot(x1, -(w[0] * x1 + bias) / w[1], label=names or f"neuron {number}")
        ax.scatter([0, 0, 1, 1], [0, 1, 0, 1])
        ax.set(title="a layer" if titled else "", xlabel="x1", ylabel="x2")
        ax.legend()
        return fig

    return plot_layer


def boundary(sign=1, title="a gate", shaded=True):
    """A solution for plot_boundary with `sign` times the bias; without a title, and not shaded, where that is said."""

    def plot_boundary(w, b):
        fig, ax = plt.subplots()
        x1, x2 = np.meshgrid(np.linspace(-1, 2, 40), np.linspace(-1, 2, 40))
        z = w[0] * x1 + w[1] * x2 + sign * b
        if shaded:
            ax.contourf(x1, x2, z, levels=[-np.inf, 0, np.inf], colors=["wheat", "lightblue"])
        ax.contour(x1, x2, z, levels=[0])
        ax.scatter([0, 0, 1, 1], [0, 1, 0, 1])
        ax.set(title=title, xlabel="x1", ylabel="x2")
        return fig

    return plot_boundary


def verdict_on(solution, name="plot_layer"):
    paper = draw_paper(AT_HOME, [name])
    given = {kind: paper.parts(name, kind) for kind in ("practice", "exam")}
    answers = {kind: {part: ask(solution, inputs) for part, inputs in parts.items()} for kind, parts in given.items()}
    return mark(find(name), given, Answers(answers))


def test_a_right_figure_shows_no_mistake():
    verdict = verdict_on(drawing(np.transpose))
    assert verdict.passed
    assert verdict.mistake == ""


@pytest.mark.parametrize("titled", [True, False])
def test_a_mistake_is_recognized_by_what_the_figure_shows(titled):
    verdict = verdict_on(drawing(lambda W: W, titled))
    assert verdict.score() == (0, 4)
    assert verdict.mistake == "rows taken for neurons, as many as there are"


def test_right_lines_without_a_title_are_no_other_mistake():
    verdict = verdict_on(drawing(np.transpose, titled=False))
    assert verdict.score() == (0, 4)
    assert verdict.mistake == ""


@pytest.mark.parametrize("flaw", [{}, {"title": ""}, {"shaded": False}, {"title": "", "shaded": False}])
def test_a_mistake_is_recognized_beside_what_else_is_missing(flaw):
    verdict = verdict_on(boundary(sign=-1, **flaw), "plot_boundary")
    assert verdict.mistake == "bias subtracted"


@pytest.mark.parametrize("flaw", [{"title": ""}, {"shaded": False}])
def test_what_is_missing_beside_a_right_line_is_no_other_mistake(flaw):
    verdict = verdict_on(boundary(**flaw), "plot_boundary")
    assert not verdict.passed
    assert verdict.mistake == ""


@pytest.mark.parametrize(("from_zero", "mistake"), [(True, "epochs counted from 0"), (False, "")])
def test_a_figure_of_measurements_is_recognized_without_its_words(from_zero, mistake):
    def plot_training(history):
        fig, ax = plt.subplots()
        epochs = range(len(history["epoch"])) if from_zero else history["epoch"]
        for name in ("loss", "train_accuracy", "held_out_accuracy"):
            ax.plot(epochs, history[name])
        return fig

    verdict = verdict_on(plot_training, "plot_training")
    assert verdict.score() == (0, 4)
    assert verdict.mistake == mistake


def test_a_legend_names_every_line():
    verdict = verdict_on(drawing(np.transpose, names="all of them"))
    assert [part.part for part in verdict.parts if part.passed] == ["one neuron", "one neuron"]
    assert "it should name each of 3 lines" in verdict.first_failure.difference.reason


@pytest.mark.timeout(300)  # all of it would take an hour
def test_a_shading_that_is_no_grid_cannot_be_read():
    wanted = find("plot_boundary").reference(np.array([1.0, 1.0]), -1.0)
    described = describe_seen(boundary()(np.array([1.0, 1.0]), -1.0))
    assert compare_drawing(DescribedFigure(described), wanted) is None
    described["axes"][0]["shading"] |= {"rows": [[0] * 2000] * 2000}
    difference = compare_drawing(DescribedFigure(described), wanted)
    assert difference.reason == "The figure cannot be read."
