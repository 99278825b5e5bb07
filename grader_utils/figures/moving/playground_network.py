"""Small networks that learn to tell two kinds of points apart, with their parameters after every epoch.

It knows the data sets, the network and its training; it draws nothing.
"""

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from grader_utils.messages import to_say

POINTS, EPOCHS, BATCH, LEARNING_RATE = 120, 60, 10, 0.3


class Epoch(NamedTuple):
    """The network after some epochs: W1 (2, H), b1 (H,), w2 (H,), b2 (), its loss, and the share of right answers."""

    W1: np.ndarray
    b1: np.ndarray
    w2: np.ndarray
    b2: float
    loss: float
    accuracy: float


def _clouds(rng, t):
    return np.where(t[:, np.newaxis] == 1, [0.8, 0.6], [-0.8, -0.6]) + rng.normal(0, 0.35, (len(t), 2))


def _corners(rng, t):
    sign = rng.choice([-1, 1], len(t))
    return np.stack([sign, np.where(t == 1, -sign, sign)], axis=1) * 0.8 + rng.normal(0, 0.25, (len(t), 2))


def _ring(rng, t):
    radius, angle = np.where(t == 1, 0.35, 1.2) + rng.normal(0, 0.12, len(t)), rng.uniform(0, 2 * np.pi, len(t))
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)


def _waves(rng, t):
    across = rng.uniform(-1.5, 1.5, len(t))
    height = 0.7 * np.sin(2.5 * across) + np.where(t == 1, 0.4, -0.4) + rng.normal(0, 0.12, len(t))
    return np.stack([across, height], axis=1)


DATA_SETS = {
    to_say("two clouds"): _clouds,
    to_say("four corners"): _corners,
    to_say("ring"): _ring,
    to_say("wave"): _waves,
}
"""{name: how its points are drawn}; each takes a random generator and the classes (N,), and returns (N, 2)."""

ACTIVATIONS = {
    "ReLU": (lambda z: np.maximum(z, 0), lambda h: (h > 0) * 1.0),
    "tanh": (np.tanh, lambda h: 1 - h**2),
    to_say("sigmoid"): (lambda z: 0.5 + 0.5 * np.tanh(z / 2), lambda h: h * (1 - h)),
    to_say("none"): (lambda z: z, np.ones_like),
}
"""{name: (the function of z, its slope as a function of its own value)}."""


@lru_cache(maxsize=8)
def points_of(data_set):
    """The points (N, 2) of a data set and their classes (N,), 0 or 1; always the same."""
    t = np.arange(POINTS) % 2
    return DATA_SETS[data_set](np.random.default_rng(0), t), t


@lru_cache(maxsize=64)
def train(data_set, activation, hidden, seed) -> tuple:
    """The Epoch at the start and after each of the EPOCHS epochs of gradient descent, in batches of 10 points."""
    x, t = points_of(data_set)
    rng, (of, slope) = np.random.default_rng(seed), ACTIVATIONS[activation]
    W1, b1 = rng.normal(0, 1, (2, hidden)), rng.normal(0, 0.5, hidden)
    w2, b2 = rng.normal(0, 1 / np.sqrt(hidden), hidden), 0.0
    run = [_epoch(W1, b1, w2, b2, x, t, of)]
    for _ in range(EPOCHS):
        for batch in rng.permutation(POINTS).reshape(-1, BATCH):
            h = of(x[batch] @ W1 + b1)  # (BATCH, hidden)
            dz2 = (_probability(h @ w2 + b2) - t[batch]) / BATCH  # (BATCH,)
            dz1 = np.outer(dz2, w2) * slope(h)
            W1, b1 = W1 - LEARNING_RATE * x[batch].T @ dz1, b1 - LEARNING_RATE * dz1.sum(axis=0)
            w2, b2 = w2 - LEARNING_RATE * h.T @ dz2, b2 - LEARNING_RATE * dz2.sum()
        run.append(_epoch(W1, b1, w2, b2, x, t, of))
    return tuple(run)


def score(epoch, activation, x):
    """What the network says before the sigmoid: class 1 where it is positive. x: (..., 2) -> (...)."""
    return ACTIVATIONS[activation][0](x @ epoch.W1 + epoch.b1) @ epoch.w2 + epoch.b2


def dead(epoch, activation, x):
    """Which hidden neurons are dead: a ReLU that is shut for all points x (N, 2). Returns an array (H,) of bools."""
    if activation != "ReLU":
        return np.zeros(epoch.b1.size, dtype=bool)
    return (x @ epoch.W1 + epoch.b1 <= 0).all(axis=0)


def _epoch(W1, b1, w2, b2, x, t, of) -> Epoch:
    z = of(x @ W1 + b1) @ w2 + b2
    signed = np.where(t == 1, z, -z)
    return Epoch(W1, b1, w2, b2, float(np.logaddexp(0, -signed).mean()), float((signed > 0).mean()))


def _probability(z):
    return 0.5 + 0.5 * np.tanh(z / 2)
