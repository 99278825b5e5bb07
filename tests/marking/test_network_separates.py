"""A choice of weights for a whole network is right by what the network decides, whatever the numbers are."""

import numpy as np
import pytest

from grader_utils.answering.wire import Unusable
from grader_utils.marking.difference import difference_from
from grader_utils.marking.separate import compare_separation, same_sides
from grader_utils.questions.expected import NetworkSeparates, Separates
from grader_utils.questions.tolerance import Tolerance

ROWS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
XOR = NetworkSeparates(ROWS, np.array([0, 1, 1, 0]))


def network(steepness=20.0, last_bias=-0.7):
    """OR and NAND, and an AND behind them."""
    W1, b1 = np.array([[0.5, -0.5], [0.5, -0.5]]), np.array([-0.2, 0.7])
    W2, b2 = np.array([[0.5], [0.5]]), np.array([last_bias])
    return [steepness * W1, steepness * W2], [steepness * b1, steepness * b2]


@pytest.mark.parametrize(
    "right",
    [
        network(),
        network(steepness=5000.0),  # saturated: the outputs are 0 and 1 exactly
        tuple(map(tuple, network())),
        ([[[30, -30], [-30, 30]], [[30], [30]]], [[-15, -15], [-15]]),  # plain lists of whole numbers
        tuple([array.astype(np.longdouble) for array in arrays] for arrays in network()),
        ([np.array([[10, 6], [10, 6]]), np.array([[10], [-10]])], [np.array([-5, -9]), -5.0]),  # b2 a number
    ],
)
def test_every_network_that_separates_is_right(right):
    assert compare_separation(right, XOR) is None


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (network(steepness=1.0), "2 of 4 rows are on the wrong side"),
        (network(last_bias=-0.2), "2 of 4 rows are on the wrong side"),
        (network()[0], "W1 has shape (2,)"),
        (np.zeros((2, 2)), "W1 has shape ()"),
        (3.0, "Two values are asked for"),
        (([np.ones((2, 1))], [np.zeros(1)]), "weights must be a list of 2 arrays"),
        ((network()[0], [np.zeros(2)]), "biases must be a list of 2 arrays"),
        (([np.ones((3, 2)), np.ones((2, 1))], network()[1]), "W1 has shape (3, 2)"),
        (([np.ones((2, 2)), np.ones(2)], network()[1]), "W2 has shape (2,)"),
        (([np.ones((2, 2)), np.ones((2, 2))], network()[1]), "W2 has shape (2, 2)"),
        ((network()[0], [np.zeros((2, 1)), np.zeros(1)]), "b1 has shape (2, 1)"),
        ((["ab", "cd"], ["ef", "gh"]), "must hold numbers"),
        (network()[::-1], "Your biases come first."),
        (list(zip(*network(), strict=True)), "a pair of weights and biases for each layer"),
        (([np.full((2, 2), np.nan), np.ones((2, 1))], network()[1]), "not a finite number"),
    ],
)
def test_what_is_wrong_is_said(wrong, reason):
    assert reason in compare_separation(wrong, XOR).reason


def test_a_network_that_says_one_half_everywhere_is_not_right():
    nothing = [np.zeros((2, 2)), np.zeros((2, 1))], [np.zeros(2), np.zeros(1)]
    difference = compare_separation(nothing, XOR)
    assert difference.wrong.all()
    assert "the output is 0.5, and it should be below 0.5" in difference.reason


def test_networks_are_alike_by_their_decisions():
    assert same_sides(network(20.0), network(300.0), XOR)
    assert not same_sides(network(20.0), network(1.0), XOR)
    assert not same_sides(network(20.0), "no network", XOR)


def test_weights_and_bias_in_the_other_order_are_told_apart_from_a_wrong_shape():
    one_gate = Separates(ROWS, np.array([0, 0, 0, 1]))
    assert "in the other order" in compare_separation((-1.5, np.array([1, 1])), one_gate).reason
    assert "w has shape (4,)" in compare_separation((np.ones(4), -1.5), one_gate).reason


def test_what_is_no_choice_at_all_is_told_what_a_choice_is():
    and_gate = Separates(ROWS, np.array([0, 0, 0, 1]))
    assert "w, an array of shape (2,), and b" in compare_separation(np.array([1, 1]), and_gate).reason
    assert difference_from(Unusable("a Gate"), and_gate, Tolerance(1)).reason == (
        "Your result is a Gate. Its numbers are asked for: return w, b."
    )
    assert "return weights, biases" in difference_from(Unusable("an MLP"), XOR, Tolerance(1)).reason
