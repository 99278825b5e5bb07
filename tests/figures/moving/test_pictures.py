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
from grader_utils.figures.moving import playground_network as players
from grader_utils.figures.moving.flow import both_passes
from grader_utils.figures.moving.graph import moments
from grader_utils.figures.moving.slopes import CURVES, FLAT
from grader_utils.figures.moving.valley import HIGHEST, LOWEST, fate, walk
from grader_utils.figures.moving.xor_network import XOR, probability_of_one, train

SHOP = {"cost": ("×", "price", "count"), "total": ("×", "cost", "tax")}
FLOW = (
    [1.0, -2.0],
    [[1.0, -1.0, 0.5], [0.5, 0.5, -1.0]],
    [0.5, 0.0, 0.0],
    [[1.0, -1.0], [0.5, -1.0], [-0.5, 0.5]],
    [0.0, 0.5],
    0,
)
COLUMNS = np.random.default_rng(0).normal(size=(3, 64, 12)).cumsum(axis=0)
PICTURES = {
    "neuron": (
        moving.turn_neuron,
        [{"w1": 3.0, "w2": -2.75, "b": 2.25}, {"w1": 1.0, "w2": 1.0, "b": -1.0}, {"w1": 0.0, "w2": 0.0, "b": 0.0}],
    ),
    "weights": (moving.turn_weights, [{"angle": angle} for angle in (0, 45, 135, 225, 240, 315)]),
    "other weights": (lambda: moving.turn_weights((-0.5, 0), 180), [{"angle": 0}, {"angle": 345}]),
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
    "valley": (
        moving.walk_valley,
        [{"learning_rate": rate, "step": 12} for rate in (0.1, 0.5, 1.0, 1.5, 2.0, 2.2)] + [{"step": 0}],
    ),
    "samples": (
        lambda: moving.add_up_samples([[1, 2], [0, -1], [3, 1]], [[1, 2, 0, 1], [0, -1, 1, 2], [1, 0.5, 1, 0]], (0, 1)),
        [{"samples": 1}, {"samples": 2}, {"samples": 3}],
    ),
    "one sample": (lambda: moving.add_up_samples([[1]], [[-2]]), [{"samples": 1}]),
    "flow": (lambda: moving.flow_back(*FLOW), [{"step": step} for step in range(1, 9)]),
    "columns": (lambda: moving.watch_columns(COLUMNS, [0.1, 0.555, 0.97]), [{"epoch": 1}, {"epoch": 2}]),
    "playground": (
        moving.playground,
        [
            {"epoch": 60},
            {"hidden": 8},
            {"hidden": 1},
            {"activation": "none"},
            {"data_set": "wave", "activation": "tanh"},
        ],
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


def test_turned_weights_show_their_dot_product_and_the_line_where_it_is_zero():
    picture = moving.turn_weights((1, 1))
    plane, curve = describe(at(picture, {"angle": 330}))["axes"]
    assert curve["title"] == "w·x = 0.87·1 + (−0.50)·1 = 0.37"
    assert "w·x is 0.37; x lies on the positive side" in own_words(picture.figure)
    w = np.array([np.sqrt(3) / 2, -0.5])
    line, *others = ([line["x"], line["y"]] for line in plane["lines"])
    assert w @ line == pytest.approx(0, abs=1e-6)
    # From x to its foot in the direction of w, and from the origin to that foot.
    foot = w.sum() * w
    assert np.array(others) == pytest.approx(np.array([[[1, foot[0]], [1, foot[1]]], [[0, foot[0]], [0, foot[1]]]]))
    assert "w·x is 0; x lies on the line" in own_words(at(picture, {"angle": 135}))
    assert "w·x is -1.41; x lies on the negative side" in own_words(at(picture, {"angle": 225}))


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


def test_the_valley_says_what_becomes_of_its_steps():
    for rate in np.arange(LOWEST, HIGHEST + 0.01, 0.1).round(1):
        places = walk(rate)
        assert places == pytest.approx(-3 * (1 - rate) ** np.arange(13), abs=1e-9)
        away = np.abs(places).round(9)
        nearer, crosses = (np.diff(away[:5]) < 0).all(), places[0] * places[1] < -1e-9
        told = {
            (True, False): ("creeps", "walks", "one step"),
            (True, True): ("comes nearer all the same",),
            (False, True): ("no nearer", "never arrives"),
        }
        if rate != 1:  # there the bottom is reached at once, and nothing comes nearer after that
            assert any(words in fate(rate) for words in told[nearer, crosses]), rate
    assert [fate(rate).split(",")[0] for rate in (1.0, 2.0)] == ["one step leads to the bottom", "it leaps to and fro"]
    picture = moving.walk_valley()
    assert "After step 2 of 12, w is -0.75" in own_words(at(picture, {"learning_rate": 1.5, "step": 2}))
    assert describe(picture.figure)["axes"][0]["title"] == "w = slope = −0.75"


def test_the_gradient_of_a_weight_adds_up_over_samples():
    picture = moving.add_up_samples([[1, 2], [0, -1], [3, 1]], [[1, 2, 0, 1], [0, -1, 1, 2], [1, 0.5, 1, 0]], (0, 1))
    figure = at(picture, {"samples": 2})
    assert "dW[0, 1] = 1·2 + 0·(−1) = 2" in texts(figure)
    assert "Sample 1 is lit: its x [0, -1] and its dout [0, -1, 1, 2] add [[0, 0, 0, 0], [0, 1, -1, -2]]" in own_words(
        figure
    )
    figure = at(picture, {"samples": 3})
    assert "dW[0, 1] = 1·2 + 0·(−1) + 3·0.5 = 3.5" in texts(figure)
    assert "is [[4, 3.5, 3, 1], [3, 5.5, 0, 0]]" in own_words(figure)


def test_the_gradient_that_flows_back_is_torchs():
    torch = pytest.importorskip("torch")
    *arrays, t = FLOW
    x, W1, b1, W2, b2 = (torch.tensor(array, dtype=torch.float64, requires_grad=True) for array in arrays)
    z = x @ W1 + b1
    h = torch.relu(z)
    scores = h @ W2 + b2
    loss = torch.nn.functional.cross_entropy(scores, torch.tensor(t))
    passes = both_passes(*map(np.array, arrays), t)
    for mine, theirs in zip(passes.values, (x, z, h, scores), strict=True):
        np.testing.assert_allclose(mine, theirs.detach().numpy())
    for mine, theirs in zip(passes.gradients, torch.autograd.grad(loss, (x, z, h, scores)), strict=True):
        np.testing.assert_allclose(mine, theirs.numpy(), atol=1e-12)
    assert passes.loss == pytest.approx(loss.item())
    told = own_words(at(moving.flow_back(*FLOW), {"step": 7}))
    assert "ReLU passes on what finds an open gate; 1 of 3 are shut" in told
    assert "dx" not in told


def test_each_image_is_a_column_and_colors_mean_the_same_in_every_epoch():
    picture = moving.watch_columns(COLUMNS, [0.1, 0.555, 0.97])
    shown = [axes.images[0] for axes in at(picture, {"epoch": 1}).axes]
    assert len(shown) == 12
    for image, column in zip(shown, COLUMNS[1].T, strict=True):
        assert (np.asarray(image.get_array()) == column.reshape(8, 8)).all()
        assert image.get_clim() == (-np.abs(COLUMNS).max(), np.abs(COLUMNS).max())
    assert "56% of the held-out images are read right" in own_words(picture.figure)


def test_the_playground_learns_what_its_network_can_and_nothing_else():
    last = {
        (data, activation): players.train(data, activation, 6, 0)[-1].accuracy
        for data in players.DATA_SETS
        for activation in ("tanh", "none")
    }
    assert min(last["two clouds", "none"], *(last[data, "tanh"] for data in players.DATA_SETS)) > 0.9
    assert max(last["four corners", "none"], last["ring", "none"]) < 0.75


@pytest.mark.parametrize("activation", players.ACTIVATIONS)
def test_a_step_of_the_playground_is_torchs(activation):
    torch = pytest.importorskip("torch")
    functions = {"ReLU": torch.relu, "tanh": torch.tanh, "sigmoid": torch.sigmoid, "none": lambda z: z}
    x, t = players.points_of("ring")
    start, after, *_ = players.train("ring", activation, 3, 1)
    parameters = [torch.tensor(values, dtype=torch.float64, requires_grad=True) for values in start[:4]]
    rng = np.random.default_rng(1)
    rng.normal(0, 1, (2, 3)), rng.normal(0, 0.5, 3), rng.normal(0, 1, 3)  # the weights at the start
    for batch in rng.permutation(players.POINTS).reshape(-1, players.BATCH):
        W1, b1, w2, b2 = parameters
        z = functions[activation](torch.tensor(x[batch]) @ W1 + b1) @ w2 + b2
        loss = torch.nn.functional.binary_cross_entropy_with_logits(z, torch.tensor(t[batch], dtype=torch.float64))
        parameters = [
            (values - players.LEARNING_RATE * slope).detach().requires_grad_()
            for values, slope in zip(parameters, torch.autograd.grad(loss, parameters), strict=True)
        ]
    for mine, theirs in zip(after[:4], parameters, strict=True):
        np.testing.assert_allclose(mine, theirs.detach().numpy(), atol=1e-10)


def test_a_dead_neuron_of_the_playground_is_gray_and_counted():
    x, _ = players.points_of("ring")
    runs = {seed: players.train("ring", "ReLU", 8, seed)[-1] for seed in range(20)}
    seed = next(seed for seed, last in runs.items() if players.dead(last, "ReLU", x).any())
    (lost, *_), last = np.flatnonzero(players.dead(runs[seed], "ReLU", x)), runs[seed]
    assert (np.maximum(x @ last.W1 + last.b1, 0)[:, lost] == 0).all()
    assert not players.dead(last, "tanh", x).any()
    figure = at(moving.playground(hidden=8, seed=seed), {"epoch": players.EPOCHS})
    assert "Dead, and gray: neuron " in own_words(figure)
    assert "No neuron is dead." in own_words(at(moving.playground(activation="tanh"), {"epoch": 60}))


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
        (lambda: moving.turn_weights((0, 0)), "from 0.5 to 1.6 long"),
        (lambda: moving.turn_weights(angle=400), "an angle from 0 to 360"),
        (lambda: moving.follow_slopes(7), "from -6 to 6"),
        (lambda: moving.light_columns([[1, 2]], [1, 2], [1, 2]), r"\(1, 2\), \(2,\) and \(2,\)"),
        (lambda: moving.light_columns(np.ones((9, 2)), [1, 2], np.ones(9)), "room for 5 inputs"),
        (lambda: moving.step_graph({"y": ("exp", "x")}, {"x": 1}), "not exp"),
        (lambda: moving.step_graph(SHOP, {"price": 1}), "a number for count and tax"),
        (lambda: moving.add_up_samples([1], [[1]]), r"x \(N, n\) and dout \(N, m\)"),
        (lambda: moving.add_up_samples(np.ones((9, 2)), np.ones((9, 2))), "room for 6 samples"),
        (lambda: moving.flow_back([1], *FLOW[1:]), r"each at most 3; got \[\(1,\)"),
        (lambda: moving.flow_back(*FLOW[:-1], 2), "the classes 0 to 1, got 2"),
        (lambda: moving.watch_columns(np.ones((3, 60, 4)), np.ones(3)), r"got \(3, 60, 4\)"),
        (lambda: moving.watch_columns(np.ones((3, 64, 4)), np.ones(2)), "each of 3 epochs"),
        (lambda: moving.playground("moon"), "two clouds, four corners, ring, wave"),
        (lambda: moving.playground(hidden=9), "1 to 8 hidden neurons, got ring, ReLU and 9"),
        (lambda: moving.walk_valley(3), "from 0.1 to 2.2, got 3"),
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
