"""Computation graphs are laid out so that every node and every arrow can be seen, and drawn with all their numbers."""

import itertools

import numpy as np
import pytest
from figures.words_apart import assert_words_stand_apart
from matplotlib.figure import Figure

from grader_utils import figures
from grader_utils.figures import alt_text, describe
from grader_utils.questions.computation_graph.expressions import random_expression

APPLES = {"cost": ("×", "price", "count"), "total": ("×", "cost", "tax")}
VALUES = {"price": 100, "count": 2, "cost": 200, "tax": 1.1, "total": 220}
GRADIENTS = {"total": 1, "cost": 1.1, "tax": 200, "price": 2.2, "count": 110}
DIAMOND = {"c": ("×", "a", "b"), "d": ("exp", "c"), "e": ("×", "c", "d")}
DRAWINGS = {
    "names": lambda: figures.draw_graph(APPLES),
    "values and gradients": lambda: figures.draw_graph(APPLES, VALUES, GRADIENTS),
    "diamond": lambda: figures.draw_graph(DIAMOND, dict.fromkeys("abcde", 1.234), dict.fromkeys("abcde", -12.34)),
    "derivatives": lambda: figures.draw_graph(DIAMOND, derivatives={("c", "e"): "d", ("c", "d"): 1.5}),
    "one input twice": lambda: figures.draw_graph({"y": ("×", "x", "x")}, {"x": 3}, {"x": 6}, {("x", "y"): (3, 3)}),
    "words": lambda: figures.draw_graph({"loss": ("cross entropy", "probabilities", "labels")}),
}


class Node:
    def __init__(self, *inputs):
        self.inputs = inputs


def texts(figure):
    return [text for axes in describe(figure)["axes"] for text in axes["texts"]]


def nodes_of(expression):
    nodes = [Node() for _ in expression["leaves"]]
    for _, *operands in expression["program"]:
        nodes.append(Node(*(nodes[place] for place in operands if isinstance(place, int))))
    return nodes


def test_a_tree_is_laid_out_in_columns_with_its_inputs_in_order():
    price, count, tax = Node(), Node(), Node()
    cost = Node(price, count)
    total = Node(cost, tax)
    places = figures.layout(total)
    assert [places[node] for node in (price, count, cost, tax, total)] == [
        (0, 0.75),
        (0, -0.25),
        (1, 0.25),
        (1, -0.75),
        (2, -0.25),
    ]
    assert list(places) == [price, count, cost, tax, total]


def test_one_node_stands_in_the_middle():
    node = Node()
    assert figures.layout(node) == {node: (0, 0)}


def test_a_node_that_is_used_twice_stands_once():
    a = Node()
    b = Node(a, a)
    assert figures.layout(b) == {a: (0, 0), b: (1, 0)}


@pytest.mark.parametrize("seed", range(30))
def test_arrows_run_to_the_right_and_nodes_keep_their_distance(seed):
    nodes = nodes_of(random_expression(np.random.default_rng(seed)))
    places = figures.layout(nodes[-1])
    assert set(places) == set(nodes)
    for node in nodes:
        assert all(places[source][0] < places[node][0] for source in node.inputs)
    for (x1, y1), (x2, y2) in itertools.combinations(places.values(), 2):
        assert np.hypot(x1 - x2, y1 - y2) > 0.99
    assert max(y for _, y in places.values()) == pytest.approx(-min(y for _, y in places.values()))


def test_a_long_arrow_passes_the_nodes_between():
    a = Node()
    b = Node(a)
    c = Node(a, b)
    places = figures.layout(c)
    (x, y), (_, start), (_, end) = places[b], places[a], places[c]
    assert x == 1
    assert abs(y - (start + end) / 2) >= 0.45


@pytest.mark.parametrize("draw", DRAWINGS.values(), ids=DRAWINGS)
def test_every_word_lies_inside_its_figure_and_over_no_other_word(draw):
    assert_words_stand_apart(draw())


@pytest.mark.parametrize("draw", DRAWINGS.values(), ids=DRAWINGS)
def test_drawing_leaves_no_trace_in_rcparams(draw):
    import matplotlib

    before = dict(matplotlib.rcParams)
    assert isinstance(draw(), Figure)
    assert dict(matplotlib.rcParams) == before


def test_a_graph_shows_operations_values_and_gradients():
    shown = texts(figures.draw_graph(APPLES, VALUES, GRADIENTS))
    names = ["price", "count", "tax", "×", "×"]
    values = ["100", "2", "1.1", "cost = 200", "total = 220"]
    gradients = ["1", "1.1", "200", "2.2", "110"]
    legend = "above a node: its value   ·   below a node: its gradient"
    assert sorted(shown) == sorted([*names, *values, *gradients, legend])


def test_a_graph_is_told_in_words():
    assert alt_text(figures.draw_graph(APPLES, VALUES, GRADIENTS, {("price", "cost"): 2})) == (
        "Computation graph with the steps cost = price × count; total = cost × tax. "
        "Values: price 100, count 2, cost 200, tax 1.1, total 220. "
        "Gradients: total 1, cost 1.1, tax 200, price 2.2, count 110. "
        "Local derivatives on the arrows: from price to cost 2."
    )
    assert "d = exp of c" in alt_text(DRAWINGS["diamond"]())
    assert "loss = cross entropy of probabilities and labels" in alt_text(DRAWINGS["words"]())


def test_a_step_that_is_called_as_its_operation_is_named_once():
    figure = figures.draw_graph({"cut": ("cut", "wash"), "fry": ("fry", "cut", "oil")})
    assert sorted(texts(figure)) == ["cut", "fry", "oil", "wash"]
    assert alt_text(figure) == "Computation graph with the steps cut uses wash; fry uses cut and oil."


def test_a_graph_without_steps_is_refused():
    with pytest.raises(ValueError, match="at least one step"):
        figures.draw_graph({})
