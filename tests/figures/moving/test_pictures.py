"""Each moving picture shows what its sliders say, keeps its size and axes while they move, and tells it in words."""

import itertools
import subprocess
import sys
from functools import cache

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from grader_utils.figures import describe, moving
from grader_utils.figures.alt_text import own_words
from grader_utils.figures.moving.graph import moments
from grader_utils.figures.moving.slopes import CURVES, FLAT
from grader_utils.figures.moving.xor_network import XOR, probability_of_one, train

SHOP = {"cost": ("×", "price", "count"), "total": ("×", "cost", "tax")}
PICTURES = {
    "neuron": (
        moving.turn_neuron,
        [{"w1": 3.0, "w2": -2.75, "b": 2.25}, {"w1": 1.0, "w2": 1.0, "b": -1.0}, {"w1": 0.0, "w2": 0.0, "b": 0.0}],
    ),
    "slopes": (moving.follow_slopes, [{"z": -6.0}, {"z": 0.0}, {"z": 6.0}]),
    "layer": (
        lambda: moving.light_columns([[1, 3, 0], [2, -1, 1]], [-1, 0.5, 1], [1, 2]),
        [{"neuron": 1}, {"neuron": 2}],
    ),
    "one neuron": (lambda: moving.light_columns([[1], [2]], [-1], [1, 2]), []),
    "wide layer": (lambda: moving.light_columns(-np.ones((5, 6)) / 7, np.ones(6) / 3, np.ones(5) / 9), [{"neuron": 5}]),
    "graph": (
        lambda: moving.step_graph(SHOP, {"price": 50, "count": 4, "tax": 1.2}),
        [{"step": step} for step in (2, 5)],
    ),
    "a value used twice": (
        lambda: moving.step_graph(
            {"s": ("−", "x", "y"), "p": ("×", "s", "s"), "q": ("²", "s"), "z": ("+", "p", "q")}, {"x": 1, "y": 3}
        ),
        [{"step": step} for step in (4, 8, 9)],
    ),
    "training": (moving.watch_training, [{"step": 7}, {"step": 100}]),
}


def at(picture, values):
    picture.values.update(values)
    return picture.figure


@cache
def drawn(name):
    """The picture at its starting values and after each move, as Figures that have been drawn once."""
    make, moves = PICTURES[name]
    picture = make()
    figures = [at(picture, move) for move in [{}, *moves]]
    for figure in figures:
        FigureCanvasAgg(figure).draw()
    return figures


def places(figure):
    return [(*axes.get_position().bounds, *axes.get_xlim(), *axes.get_ylim()) for axes in figure.axes]


@pytest.mark.parametrize("name", PICTURES)
def test_nothing_jumps_while_a_slider_moves(name):
    first, *others = drawn(name)
    for figure in others:
        assert tuple(figure.get_size_inches()) == tuple(first.get_size_inches())
        assert places(figure) == places(first)


@pytest.mark.parametrize("name", PICTURES)
def test_every_move_is_told_in_other_words(name):
    told = [own_words(figure) for figure in drawn(name)]
    assert all(told)
    assert len(set(told)) == len(told)


@pytest.mark.parametrize("name", PICTURES)
def test_every_word_lies_inside_the_picture_and_over_no_other_word(name):
    for figure in drawn(name):
        texts = [text for axes in figure.axes for text in [*axes.texts, axes.title] if text.get_text()] + figure.texts
        boxes = [text.get_window_extent() for text in texts]
        for box in boxes:
            assert figure.bbox.x0 <= box.x0 < box.x1 <= figure.bbox.x1
            assert figure.bbox.y0 <= box.y0 < box.y1 <= figure.bbox.y1
        for box, other in itertools.combinations(boxes, 2):
            assert not box.overlaps(other)


def texts(figure):
    return [text for axes in describe(figure)["axes"] for text in axes["texts"]]


def test_the_table_shows_z_and_the_step_of_it():
    figure = at(moving.turn_neuron(), {"w1": 1.5, "w2": -0.5, "b": -1.0})
    assert "z = 1.5x₁ − 0.5x₂ − 1" in texts(figure)
    assert {"−1", "−1.5", "0.5", "0"} <= set(texts(figure))
    assert "(1, 0) gives z = 0.5 and 1; (1, 1) gives z = 0 and 0." in own_words(figure)
    assert texts(figure).count("on the line") == 1


@pytest.mark.parametrize("name", CURVES)
def test_the_slope_is_the_derivative_and_the_gray_begins_where_it_is_small(name):
    curve, z, step = CURVES[name], np.array([-4.1, -0.3, 0.2, 2.5]), 1e-6
    assert curve.slope(z) == pytest.approx((curve.of(z + step) - curve.of(z - step)) / (2 * step), abs=1e-6)
    for low, high in curve.flat:
        inside = np.linspace(low, high, 50)[1:-1]
        assert (curve.slope(inside) < FLAT).all()
    edges = [edge for pair in curve.flat for edge in pair if abs(edge) < 6]
    assert all(max(curve.slope(edge - 0.01), curve.slope(edge + 0.01)) > FLAT for edge in edges)


def test_relu_has_no_tangent_at_its_corner():
    picture = moving.follow_slopes()
    tangents = [len(axes["lines"]) for axes in describe(at(picture, {"z": 0.5}))["axes"]]
    assert [len(axes["lines"]) for axes in describe(at(picture, {"z": 0.0}))["axes"]] == [
        tangents[0],
        tangents[1],
        tangents[2] - 1,
    ]


def test_a_neuron_of_a_layer_is_written_out():
    figure = at(moving.light_columns([[1, 3, 0], [2, -1, 1]], [-1, 0.5, 1], [1, 2]), {"neuron": 1})
    assert "z[1] = W[:, 1]·x + b[1] = 3·1 + (−1)·2 + 0.5 = 1.5" in texts(figure)
    assert {"(2,)", "(2, 3)", "(3,)"} <= set(texts(figure))


def test_a_walk_goes_forward_then_backward_and_adds_up():
    walk = moments({"square": ("×", "x", "x"), "y": ("+", "square", "x")}, {"x": 3})
    assert [moment.lit for moment in walk] == [(), ("square",), ("y",), ("y",), ("y",), ("square",)]
    assert [len(moment.values) for moment in walk] == [1, 2, 3, 3, 3, 3]
    assert [len(moment.gradients) for moment in walk] == [0, 0, 0, 1, 3, 3]
    assert walk[-1].values == {"x": 3, "square": 9, "y": 12}
    assert walk[-1].gradients == {"y": 1, "square": 1, "x": 7}
    assert walk[-1].sentence == "Backward from square: x gets 1 + 1 · 3 + 1 · 3 = 7."
    assert moments(SHOP, {"price": 50, "count": 4, "tax": 1.2})[-1].gradients == pytest.approx(
        {"total": 1, "cost": 1.2, "tax": 200, "price": 4.8, "count": 60}
    )


def test_the_training_follows_torch_and_learns_xor():
    torch = pytest.importorskip("torch")
    run = train(hidden=5, learning_rate=0.3, steps=3, seed=1)
    weights = [torch.tensor(values, requires_grad=True) for values in run[0][:4]]
    x = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]], dtype=torch.float64)
    for step in run[1:]:
        scores = torch.relu(x @ weights[0] + weights[1]) @ weights[2] + weights[3]
        loss = torch.nn.functional.cross_entropy(scores, torch.tensor(XOR))
        gradients = torch.autograd.grad(loss, weights)
        weights = [
            (values - 0.3 * slope).detach().requires_grad_() for values, slope in zip(weights, gradients, strict=True)
        ]
        for mine, theirs in zip(step[:4], weights, strict=True):
            np.testing.assert_allclose(mine, theirs.detach().numpy(), atol=1e-12)
    last = train(hidden=4, learning_rate=0.5, steps=100, seed=0)[-1]
    assert ((probability_of_one(last, x.numpy()) > 0.5) == XOR).all()


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: moving.turn_neuron((1, 2, 3)), "two weights"),
        (lambda: moving.turn_neuron((1, 4)), "from -3 to 3"),
        (lambda: moving.follow_slopes(7), "from -6 to 6"),
        (lambda: moving.light_columns([[1, 2]], [1, 2], [1, 2]), r"\(1, 2\), \(2,\) and \(2,\)"),
        (lambda: moving.light_columns(np.ones((9, 2)), [1, 2], np.ones(9)), "room for 5 inputs"),
        (lambda: moving.step_graph({"y": ("exp", "x")}, {"x": 1}), "not exp"),
        (lambda: moving.step_graph(SHOP, {"price": 1}), "a number for count and tax"),
        (lambda: moving.watch_training(hidden=0), "1 to 64 hidden neurons"),
        (lambda: moving.watch_training(learning_rate=-1), "a learning rate"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_words(make, message):
    with pytest.raises(ValueError, match=message):
        make()


def test_plain_python_has_the_picture_and_loads_no_widgets():
    program = (
        "import sys; from grader_utils.figures import moving; from matplotlib.figure import Figure;"
        "assert isinstance(moving.turn_neuron().figure, Figure);"
        "assert not {'ipywidgets', 'IPython', 'matplotlib.pyplot'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
