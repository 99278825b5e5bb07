"""A trained network is judged by what its parameters can do, never by what it says about itself."""

import numpy as np
import pytest

from grader_utils.answering.answer import ask
from grader_utils.marking.classify import compare_classification
from grader_utils.marking.draw import draw_paper
from grader_utils.marking.mark import Answers, mark
from grader_utils.questions import find
from grader_utils.questions.expected import AtLeast

ROWS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)


def at_least(right=4):
    """XOR of two inputs, by a network of two layers with ReLU between them."""

    def scores(W1, b1, W2, b2, x):
        return np.maximum(x @ W1 + b1, 0) @ W2 + b2

    return AtLeast(right, ROWS, np.array([0, 1, 1, 0]), 2, scores, ("W1", "b1", "W2", "b2"))


def network(**other):
    """OR of the inputs, minus twice their AND."""
    right = {"W1": [[1, 1], [1, 1]], "b1": [0, -1], "W2": [[-1, 1], [2, -2]], "b2": [0.5, -0.5]}
    return {name: np.array(value) for name, value in (right | other).items()}


@pytest.mark.parametrize(
    "right",
    [
        network(),
        {name: array.astype(np.float32) for name, array in network().items()},
        {name: array.astype(np.longdouble) for name, array in network().items()},
        {name: array.tolist() for name, array in network().items()},
        network() | {"b3": None},
        network(b1=[[0, -1]]),
    ],
)
def test_every_network_that_classifies_well_is_right(right):
    assert compare_classification(right, at_least()) is None


def test_as_many_as_asked_for_are_enough_and_one_fewer_is_not():
    three_right = network(W2=[[-1, 1], [0.5, -0.5]])
    assert compare_classification(three_right, at_least(3)) is None
    difference = compare_classification(three_right, at_least(4))
    assert "3 of 4 rows right (75 %). It should be all." in difference.reason
    assert "number 3, counted from 0: it answers 1, and 0 is right." in difference.reason


def test_a_share_that_is_not_enough_is_never_rounded_up_to_what_is():
    rows = 1000
    expected = AtLeast(
        950,
        np.ones((rows, 1)),
        np.arange(rows) // 949,
        2,
        lambda W, x: x @ W,
        ("W",),
        "images",
    )
    reason = compare_classification({"W": np.array([[1.0, 0.0]])}, expected).reason
    assert "949 of 1000 images right (94.9 %). It should be at least 950." in reason
    assert "Whatever it sees, it answers 0." in reason


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (np.array([0, 1, 1, 0]), "A dict with W1, b1, W2, b2 is asked for"),
        ([0, 1, 1, 0], "A dict with W1, b1, W2, b2 is asked for"),
        ({}, "W1 is missing"),
        (network(b2=["a", "b"]), "b2 is missing from your parameters, or is no array of numbers"),
        (network() | {"W2": None}, "W2 is missing"),
        (network(W1=[[1j, 0], [0, 1]]), "W1 is missing from your parameters, or is no array of numbers"),
        (network(b1=[0, np.nan]), "b1 has an entry that is not finite"),
        (network(W1=np.full((2, 2), np.inf)), "W1 has an entry that is not finite"),
        (network(W1=np.full((2, 2), 1e300), W2=np.full((2, 2), 1e300)), "they overflow"),
        (network(W1=np.ones((3, 2))), "do not turn 2 inputs into 2 scores: W1 (3, 2), b1 (2,)"),
        (network(W2=np.ones((2, 3)), b2=np.ones(3)), "do not turn 2 inputs into 2 scores"),
        (network(W1=np.ones((2, 2, 2))), "do not turn 2 inputs into 2 scores"),
        (network(W1=np.ones(()), b1=np.ones(())), "do not turn 2 inputs into 2 scores"),
        (network(W1=np.ones((2, 0)), b1=np.ones(0), W2=np.ones((0, 2))), "Whatever it sees, it answers 0."),
    ],
)
def test_what_is_wrong_is_said(wrong, reason):
    assert reason in compare_classification(wrong, at_least()).reason


RNG = np.random.default_rng(1)
LABELS, MADE_UP = RNG.integers(10, size=359), np.arange(359) % 10
GUESSES = RNG.normal(size=(359, 10)) + 5 * np.eye(10)[LABELS]


@pytest.mark.parametrize(
    ("scores", "learned"),
    [
        (GUESSES, False),
        (GUESSES - 3 * np.eye(10)[MADE_UP], False),
        (np.tile(GUESSES[0], (359, 1)), False),
        (np.zeros((359, 10)), False),
        (GUESSES + 0.5 * np.eye(10)[MADE_UP], True),  # one does not see it from what is right: nearly all is
        (np.eye(10)[MADE_UP], True),
    ],
)
def test_who_learned_from_wrong_labels_that_were_handed_over_is_told_from_chance(scores, learned):
    expected = AtLeast(0, np.ones((359, 1)), LABELS, 10, lambda W, x: W, ("W",), "images", MADE_UP)
    difference = compare_classification({"W": scores}, expected)
    assert bool(difference) is learned
    assert not learned or "learned from them, too" in difference.reason


def xor_verdict(**parameters):
    """The verdict on a network of 16 neurons that was not trained, but for these parameters."""
    paper = draw_paper(b"signs", ["xor_training"])

    def solution(x):
        rng = np.random.default_rng(0)
        start = {"W1": rng.normal(size=(x.shape[1], 16)), "b1": np.zeros(16), "W2": rng.normal(size=(16, 2))}
        return start | {"b2": np.zeros(2)} | {name: make(x) for name, make in parameters.items()}

    given = {kind: paper.parts("xor_training", kind) for kind in ("practice", "exam")}
    answers = {
        kind: {part: ask(lambda inputs=inputs: solution(inputs["x"]), {}) for part, inputs in parts.items()}
        for kind, parts in given.items()
    }
    return mark(find("xor_training"), given, Answers(answers))


@pytest.mark.parametrize(
    ("mistake", "parameters"),
    [
        ("never trained", {}),
        ("weights of zero", {"W1": lambda x: np.zeros((x.shape[1], 16)), "W2": lambda x: np.zeros((16, 2))}),
        ("hidden neurons alike", {"W1": lambda x: np.ones((x.shape[1], 16)), "W2": lambda x: np.ones((16, 2))}),
        ("all hidden neurons dead", {"b1": lambda x: np.full(16, -99.0)}),
        ("hardly moved", {"b1": lambda x: np.full(16, 0.01)}),
        (
            "nearly the same answer for all rows",
            {"W2": lambda x: np.zeros((16, 2)), "b2": lambda x: np.array([1, 0.9])},
        ),
        ("", {"b1": lambda x: np.full(16, np.nan)}),
        ("", {"b2": lambda x: np.array([0.0, 3.0])}),
    ],
)
def test_a_network_that_learned_nothing_shows_why(mistake, parameters):
    verdict = xor_verdict(**parameters)
    assert verdict.score()[0] < verdict.score()[1]
    assert verdict.mistake == mistake
