"""A network with one hidden layer that learns XOR, small enough to keep its parameters after every step.

It knows the network and gradient descent; it draws nothing.
"""

from typing import NamedTuple

import numpy as np

from grader_utils.figures.boundary import CORNERS

XOR = np.array([0, 1, 1, 0])


class Step(NamedTuple):
    """The network after some steps: W1 (2, H), b1 (H,), W2 (H, 2), b2 (2,), and its loss on the four rows of XOR."""

    W1: np.ndarray
    b1: np.ndarray
    W2: np.ndarray
    b2: np.ndarray
    loss: float


def train(hidden, learning_rate, steps, seed) -> list:
    """The Step at the start and after each of `steps` steps of gradient descent, each over all four rows."""
    rng = np.random.default_rng(seed)
    parameters = [
        rng.normal(0, 1, (2, hidden)),
        np.zeros(hidden),
        rng.normal(0, np.sqrt(2 / hidden), (hidden, 2)),
        np.zeros(2),
    ]
    run = []
    for _ in range(steps + 1):
        loss, gradients = _loss_and_gradients(*parameters)
        run.append(Step(*parameters, loss))
        parameters = [values - learning_rate * gradient for values, gradient in zip(parameters, gradients, strict=True)]
    return run


def probability_of_one(step, x):
    """The probability that the network gives to the answer 1. x: (..., 2) -> (...)."""
    hidden = np.maximum(x @ step.W1 + step.b1, 0)
    scores = hidden @ step.W2 + step.b2
    # tanh is the sigmoid of the difference of the two scores, and does not overflow.
    return 0.5 + 0.5 * np.tanh((scores[..., 1] - scores[..., 0]) / 2)


def _loss_and_gradients(W1, b1, W2, b2):
    z = CORNERS @ W1 + b1  # (4, H)
    hidden = np.maximum(z, 0)
    scores = hidden @ W2 + b2  # (4, 2)
    shifted = scores - scores.max(axis=1, keepdims=True)
    log_y = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    rows = np.arange(4)
    dscores = np.exp(log_y)
    dscores[rows, XOR] -= 1
    dscores /= 4
    dz = (dscores @ W2.T) * (z > 0)
    gradients = [CORNERS.T @ dz, dz.sum(axis=0), hidden.T @ dscores, dscores.sum(axis=0)]
    return -log_y[rows, XOR].mean(), gradients
