"""Layers in a row."""

import itertools

import numpy as np

from grader_utils.questions.asked_again import first_result_kept
from grader_utils.questions.logic_gates.truth_table import ROWS
from grader_utils.questions.mlp_weight_matrix.layers import (
    B_IN_PLACE,
    B_IN_PLACE_HINT,
    INPUT_CHANGED,
    linear,
    logistic,
)
from grader_utils.questions.question import INPUTS_UNCHANGED, NO_WARNINGS
from grader_utils.questions.reference import torch
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import rounding
from grader_utils.questions.usual_errors import init_never_runs


@question(
    "mlp",
    tolerance=rounding(
        "Up to five layers: in each a sum of up to 5 terms and a sigmoid.", terms=5, steps=5, functions=40
    ),
)
def mlp(weights, biases, X, earlier=None):
    """Layers in a row, a sigmoid after each. weights: (in, out) each, biases: (out,) each, X: (B, n) -> (B, out).

    `earlier`, a batch of any size, goes through the same network before X does.
    """
    rows = X
    for W, b in zip(weights, biases, strict=True):
        rows = torch.sigmoid(linear(rows, torch.as_tensor(W, dtype=X.dtype), torch.as_tensor(b, dtype=X.dtype)))
    return rows


def _network(rng, sizes, samples):
    return {
        "weights": tuple(rng.normal(size=size) for size in itertools.pairwise(sizes)),
        "biases": tuple(rng.normal(size=size) + 0.5 for size in sizes[1:]),
        "X": rng.normal(size=(samples, sizes[0])),
    }


def _saturated(rng):
    """Draw a network whose first layer has affine values around -1000 and 1000."""
    weights = (np.array([[500.0, -500.0, 1.0], [500.0, -500.0, -1.0]]), rng.normal(size=(3, 2)))
    biases = (np.array([3.0, -3.0, 0.5]), rng.normal(size=2))
    return {"weights": weights, "biases": biases, "X": rng.permutation([[1.0, 1.2], [-1.1, -1.0], [0.9, 1.0]])}


_SMALL = (np.array([[1.0, -2.0, 0.5], [0.5, 1.0, -1.0]]), np.array([[1.0], [-1.0], [2.0]]))
_SMALL_B = (np.array([0.5, -0.5, 0.25]), np.array([-0.5]))
mlp.part("one layer: 2 inputs, 3 neurons", weights=_SMALL[:1], biases=_SMALL_B[:1], X=ROWS)
mlp.part("two layers: 2 inputs, 3 neurons, 1 neuron", weights=_SMALL, biases=_SMALL_B, X=ROWS)
mlp.part("a batch of one", weights=_SMALL, biases=_SMALL_B, X=[[0.5, -1.0]])
mlp.part(
    "an affine value of -1000, without a warning",
    weights=(np.array([[500.0, 1.0]]),),
    biases=(np.array([0.0, 0.5]),),
    X=[[-2.0], [0.5]],
    requires=NO_WARNINGS,
)
mlp.unseen("two layers, no two sizes equal", lambda rng: _network(rng, (3, 4, 2), 5))
mlp.unseen("three layers", lambda rng: _network(rng, (4, 3, 5, 2), 6))
mlp.unseen("one layer", lambda rng: _network(rng, (3, 2), 4))
mlp.unseen("all sizes equal", lambda rng: _network(rng, (3, 3, 3), 3))
mlp.unseen("a batch of one", lambda rng: _network(rng, (2, 4, 3), 1))
mlp.unseen(
    "whole numbers",
    lambda rng: {
        "weights": (rng.integers(-2, 3, (2, 3)), rng.integers(1, 3, (3, 2))),
        "biases": (rng.integers(1, 3, 3), rng.integers(-2, 0, 2)),
        "X": rng.integers(-2, 3, (4, 2)),
    },
)
mlp.unseen("affine values near -1000 and 1000, without a warning", _saturated, requires=NO_WARNINGS)
mlp.part("a second batch through the same network", weights=_SMALL, biases=_SMALL_B, X=ROWS, earlier=[[0.5, -1.0]])
mlp.unseen(
    "a second batch through the same network",
    lambda rng: _network(rng, (3, 2), 4) | {"earlier": rng.normal(size=(6, 3))},
)
mlp.unseen(
    "a second batch of the same size", lambda rng: _network(rng, (2, 3, 1), 5) | {"earlier": rng.normal(size=(5, 2))}
)
mlp.unseen("five layers", lambda rng: _network(rng, (2, 3, 2, 4, 3, 2), 3))
mlp.unseen("leaves its inputs alone", lambda rng: _network(rng, (2, 3, 2), 4), requires=INPUTS_UNCHANGED)


def _through(weights, biases, X, hidden=logistic, last=logistic):
    """The network with another activation after its hidden layers, or after its last one."""
    for number, (W, b) in enumerate(zip(weights, biases, strict=True), start=1):
        X = (last if number == len(weights) else hidden)(X @ W + b)
    return X


def _elementwise(weights, biases, X):
    for W, b in zip(weights, biases, strict=True):
        X = logistic(X * W + b)
    return X


def _unchanged(z):
    return z


mlp.mistake(
    "no activation",
    lambda weights, biases, X: _through(weights, biases, X, _unchanged, _unchanged),
    hint="Your outputs are affine values. What comes after X @ W + b in each layer?",
)
mlp.mistake(
    "no activation after the last layer",
    lambda weights, biases, X: _through(weights, biases, X, last=_unchanged),
    hint="The hidden layers are right, and your outputs are affine values. Which layers have a sigmoid?",
)
mlp.mistake(
    "one activation at the end",
    lambda weights, biases, X: _through(weights, biases, X, hidden=_unchanged),
    hint="Networks of one layer are right. Is your sigmoid inside the loop over the layers, or behind it?",
)
mlp.mistake(
    "ReLU for the sigmoid",
    lambda weights, biases, X: _through(weights, biases, X, *[lambda z: np.maximum(z, 0)] * 2),
    hint="This is a network with ReLU. Which activation is asked for here?",
)
mlp.mistake(
    "ReLU in the hidden layers",
    lambda weights, biases, X: _through(weights, biases, X, hidden=lambda z: np.maximum(z, 0)),
    hint="The last layer has its sigmoid, the hidden layers have ReLU. Which activation is asked for after each layer?",
)
mlp.mistake(
    "a step for the sigmoid",
    lambda weights, biases, X: _through(weights, biases, X, *[lambda z: np.where(z > 0, 1, 0)] * 2),
    hint="Your neurons jump from 0 to 1. Which activation is asked for after each layer?",
)
mlp.mistake(
    "biases left out",
    lambda weights, biases, X: _through(weights, [0 * b for b in biases], X),
    hint="You would get this result if all biases were 0. Where are they added?",
)
mlp.mistake(
    "the first layer only",
    lambda weights, biases, X: _through(weights[:1], biases[:1], X),
    hint="Your result is the output of the first layer. Does your `return` stand inside the loop?",
)
mlp.mistake(
    "every layer fed with X",
    lambda weights, biases, X: [logistic(X @ W + b) for W, b in zip(weights, biases, strict=True)][-1],
    hint="The second layer was given X once more. Whose outputs are its inputs?",
)
mlp.mistake(
    "W transposed",
    lambda weights, biases, X: _through([W.T for W in weights], biases, X),
    hint="X has shape (B, n) and W has shape (n, m). Are the inner sizes equal as they stand?",
)
mlp.mistake(
    "the layers in reverse",
    lambda weights, biases, X: _through(weights[::-1], biases[::-1], X),
    hint="Your network begins with its last layer. Which weights fit X, shape (B, n)?",
)
mlp.mistake(
    "state kept on the class",
    lambda weights, biases, X: _through([-W for W in weights], [-b for b in biases], X),
    hint="The check makes two networks, and the first one forgot its weights. What does `self.` do to a name?",
)
mlp.mistake(
    "overflow",
    breaks=NO_WARNINGS,
    hint="np.exp got a number above 709. The Sigmoid at the top of this notebook is safe for every z.",
)
mlp.mistake("the batch added into b", B_IN_PLACE, hint=B_IN_PLACE_HINT)
mlp.mistake(
    "elementwise product",
    _elementwise,
    hint="X has shape (B, n) and W has shape (n, m): `*` pairs entries in the same place. Which sign pairs the rows "
    "of X with the columns of W?",
)
first_result_kept(mlp, _through, varies="X")
init_never_runs(mlp)
mlp.mistake("input changed", breaks=INPUTS_UNCHANGED, hint=INPUT_CHANGED)
