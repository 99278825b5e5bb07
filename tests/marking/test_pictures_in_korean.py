"""A Korean reads in Korean what is wrong with a picture, and what a working by hand says."""

import re

import numpy as np
import pytest
from matplotlib.figure import Figure

from grader_utils.answering.answer import RaisedError
from grader_utils.answering.wire import DescribedFigure
from grader_utils.figures.seen import describe_seen
from grader_utils.marking.difference import difference_from
from grader_utils.marking.misfits import misfit_of
from grader_utils.messages import speaking
from grader_utils.questions import all_questions, find
from grader_utils.questions.expected_figures import Curve, Drawing, NumberBeside
from grader_utils.questions.working import worked

HANGUL = re.compile(r"[가-힣]")
TWO_WORDS = re.compile(r"[A-Za-z]{2,}[ ,.:;]+[A-Za-z]{2,}")
NOT_OURS = re.compile(r"`[^`]*`|“[^”]*”")

EPOCHS = np.arange(1.0, 5.0)
HISTORY = {"epoch": EPOCHS, "loss": [2.0, 1.0, 0.6, 0.5], "train_accuracy": [0.3, 0.7, 0.8, 0.9]}
HISTORY["held_out_accuracy"] = [0.2, 0.6, 0.7, 0.75]
FAR = np.linspace(-5, 5, 101)


def sigmoid(z):
    return 1 / (1 + np.exp(-np.asarray(z)))


PLACES = [(0.0, 0.5), (0.0, -0.5), (1.0, 0.0)]
EXPECTED = {
    "curves": Drawing(
        curves=[
            Curve("the sigmoid", sigmoid, (-5, 5), called="sigm"),
            Curve("the sigmoid of {steepness} z", np.tanh, (-5, 5), called="steep", put_in={"steepness": "2"}),
        ],
        horizontals=[1],
        verticals=[0],
        legend=True,
        own_styles=True,
        x_names="z",
        y_names="s",
    ),
    "boundary": find("plot_boundary").reference(np.array([2.0, 1.0]), -0.4),
    "layer": find("plot_layer").reference(np.array([[0.5, 1.0], [0.5, -2.0]]), np.array([-0.2, 0.6])),
    "graph": Drawing(
        points=PLACES,
        edges=[(PLACES[0], PLACES[2]), (PLACES[1], PLACES[2])],
        numbers=[
            NumberBeside("the value of {node}", 1.2, PLACES[0], above=True, put_in={"node": "a * b"}),
            NumberBeside("the gradient of {node}", 3.0, PLACES[2], above=False, put_in={"node": "c"}),
        ],
        titled=False,
    ),
    "training": find("plot_training").reference(HISTORY),
}


def curves(x=FAR, wide=1.0, names=("sigmoid", "steeper"), dashes="--", top=1, **words):
    axes = Figure().add_subplot()
    axes.plot(x, wide * sigmoid(x), label=names[0])
    axes.plot(x, np.tanh(x), dashes, label=names[1])
    axes.axhline(top)
    axes.axvline(0)
    axes.set(**{"title": "Two", "xlabel": "z", "ylabel": "s"} | words)
    axes.legend()
    return axes


def lines(w1=(2.0,), w2=(1.0,), b=(-0.4,), names=("a", "b"), shades=(0.0,)):
    axes = Figure().add_subplot()
    grid = np.linspace(-0.5, 1.5, 60)
    x1, x2 = np.meshgrid(grid, grid)
    if shades:
        z = w1[0] * x1 + w2[0] * x2 + b[0]
        axes.contourf(x1, x2, z, levels=[-np.inf, *shades, np.inf], colors=["wheat", "lightblue", "pink"])
    for *line, name in zip(w1, w2, b, names, strict=False):
        axes.plot(grid, -(line[0] * grid + line[2]) / line[1], label=name)
    axes.scatter([0, 0, 1, 1], [0, 1, 0, 1], c="black")
    axes.set(title="Gate", xlabel="x1", ylabel="x2", ylim=(-0.5, 1.5), xlim=(-0.5, 1.5))
    return axes


def layer(names=("neuron 0", "neuron 1"), legend=True):
    axes = lines((0.5, 1.0), (0.5, -2.0), (-0.2, 0.6), names, shades=())
    if names and legend:
        axes.legend()
    return axes


def graph(texts=((0, 0.8, "1.2"), (1, -0.3, "3")), edges=((0, 2), (1, 2)), places=PLACES, **looks):
    axes = Figure().add_subplot()
    for start, end in edges:
        axes.plot(*zip(PLACES[start], PLACES[end], strict=True))
    axes.scatter(*zip(*places, strict=True))
    for x, y, text in texts:
        axes.text(x, y, text, **looks)
    axes.set_ylim(-1, 1)
    return axes


def training(shift=0.0, names=("loss", "train", "held out"), panels=1, words=("Training", "epoch", "loss, accuracy")):
    fig = Figure()
    axes = fig.subplots(1, panels, squeeze=False)[0]
    for place, (key, name) in enumerate(zip(list(HISTORY)[1:], names, strict=True)):
        axes[min(place, panels - 1)].plot(EPOCHS + shift, HISTORY[key], label=name)
    for one in axes:
        one.set(title=words[0], xlabel=words[1], ylabel=words[2])
        one.legend()
    return axes[0]


def with_more(axes, x, y, how="plot", **looks):
    getattr(axes, how)(x, y, **looks)
    return axes


def alike(axes):
    for line in axes.get_lines():
        line.set(color="black", linestyle="-")
    if axes.get_legend():
        axes.legend()
    return axes


def limited(axes, **limits):
    axes.set(**limits)
    return axes


def on_many_axes(axes):
    for other in axes.figure.subplots(2, 3).ravel():
        other.plot([0, 1])
    return axes


WRONG = {
    "too few points": ("curves", lambda: curves(np.linspace(-5, 5, 9))),
    "too short": ("curves", lambda: curves(np.linspace(-4, 5, 101))),
    "other values": ("curves", lambda: curves(wide=0.9)),
    "a gap": ("curves", lambda: curves(np.where(abs(FAR - 2) < 0.6, np.nan, FAR))),
    "cut off": ("curves", lambda: limited(curves(), xlim=(-3, 5))),
    "no curve": ("curves", lambda: with_more(Figure().add_subplot(), [0], [0], "scatter")),
    "too small": ("curves", lambda: limited(curves(), ylim=(-100, 100))),
    "turned": ("curves", lambda: limited(curves(), ylim=(1.2, -1.2))),
    "other numbers": ("curves", lambda: limited(curves(), xticks=[-5, 0, 5], xticklabels=["-5", "0", "7"])),
    "no title": ("curves", lambda: curves(title="")),
    "no label": ("curves", lambda: curves(ylabel="")),
    "labels exchanged": ("curves", lambda: curves(xlabel="s", ylabel="z")),
    "a stray line": ("curves", lambda: with_more(curves(), FAR, np.cos(3 * FAR))),
    "one style": ("curves", lambda: alike(curves())),
    "no reference line": ("curves", lambda: curves(top=-0.5)),
    "names of curves exchanged": ("curves", lambda: curves(names=("steeper", "sigmoid"))),
    "a name that says nothing": ("curves", lambda: curves(names=("mine", "steeper"))),
    "a curve without a name": ("curves", lambda: curves(names=("sigmoid", "_"))),
    "one style, two colors": ("curves", lambda: curves(dashes="-")),
    "off the page": ("curves", lambda: limited(curves(), position=[0.5, 0.5, 0.9, 0.9])),
    "many axes": ("curves", lambda: on_many_axes(curves())),
    "no shades": ("boundary", lambda: lines(shades=())),
    "colors elsewhere": ("boundary", lambda: lines(shades=(0.9,))),
    "three colors": ("boundary", lambda: lines(shades=(0.0, 0.9))),
    "no straight line": ("boundary", lambda: lines(names=())),
    "no marker": ("boundary", lambda: limited(lines(), xlim=(0.1, 1.5))),
    "more markers": ("boundary", lambda: with_more(lines(), np.linspace(0, 1, 9), np.full(9, 0.7), "scatter")),
    "unnamed": ("layer", lambda: layer(names=())),
    "no legend": ("layer", lambda: layer(legend=False)),
    "one name": ("layer", lambda: layer(names=("neuron", "neuron"))),
    "names exchanged": ("layer", lambda: layer(names=("neuron 1", "neuron 0"))),
    "no edge": ("graph", lambda: graph(edges=((0, 2),))),
    "another edge": ("graph", lambda: graph(edges=((0, 2), (1, 2), (0, 1)))),
    "no marker there": ("graph", lambda: graph(places=PLACES[:2])),
    "nothing above": ("graph", lambda: graph(texts=((0, 0.5, "1.2"), (1, -0.3, "3")))),
    "nothing below": ("graph", lambda: graph(texts=((0, 0.8, "1.2"),))),
    "another number": ("graph", lambda: graph(texts=((0, 0.8, "1.3"), (1, -0.3, "3")))),
    "one place late": ("training", lambda: training(shift=-1.0)),
    "no series": ("training", lambda: limited(training(shift=7.0), title="")),
    "no axis label": ("training", lambda: training(words=("Training", "epoch", ""))),
    "another axis label": ("training", lambda: training(words=("Training", "accuracy", "loss, accuracy"))),
    "the wrong title": ("training", lambda: training(panels=2, words=("accuracy", "epoch", "loss, accuracy"))),
    "legend exchanged": ("training", lambda: training(names=("loss", "held out", "train"))),
    "not told apart": ("training", lambda: alike(training())),
    "too small a number": ("graph", lambda: graph(fontsize=1)),
    "nothing drawn": ("graph", lambda: Figure().add_subplot()),
}


def complaint(wrong):
    expected, draw = WRONG[wrong]
    axes = draw()
    value = DescribedFigure(describe_seen(axes.figure))
    return difference_from(value, EXPECTED[expected], find("plot_boundary").tolerance).reason


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_wrong_with_a_picture_is_said_in_korean(wrong):
    in_english = complaint(wrong)
    with speaking("ko"):
        said = complaint(wrong)
    assert HANGUL.search(said)
    assert not HANGUL.search(in_english)
    assert not TWO_WORDS.search(NOT_OURS.sub("", said)), said


def test_what_does_not_fit_is_said_in_korean():
    message = "matmul: Input operand 1 has a mismatch in its core dimension 0 (size 3 is different from 2)"
    broadcast = "operands could not be broadcast together with shapes (2,) (3,)"
    with speaking("ko"):
        sizes = misfit_of(RaisedError("ValueError", message, "a @ b", {}))
        times = misfit_of(RaisedError("ValueError", broadcast, "a * b", {}))
    assert sizes.endswith("왼쪽의 마지막 크기: 2, 오른쪽의 첫 크기: 3.")
    assert times.endswith("행렬의 곱은 `@` 연산자로 계산해요.")
    assert not TWO_WORDS.search(NOT_OURS.sub("", sizes + times))


def test_workings_are_written_in_korean():
    named = re.compile(r"f: [a-z ]+")  # an input of numerical_gradient
    for question in all_questions().values():
        for part in question.public_parts:
            with speaking("ko"):
                lines, _ = worked(question, part.draw(np.random.default_rng(0))) or (["주어진 값"], None)
            said = named.sub("", "\n".join(lines))
            assert said.startswith("주어진 값")
            assert not TWO_WORDS.search(NOT_OURS.sub("", said)), said
