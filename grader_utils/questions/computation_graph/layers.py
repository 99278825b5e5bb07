"""What AddLayer and MulLayer share: entry i of x, y and dout goes to layer number i, and all are in use at once.

Where there is `earlier`, shape (layers, 2), each layer has a first round with a pair of it, forward and backward.
"""

import numpy as np

from grader_utils.questions.reference import gradients_from


def two_layers(operation, x, y, dout):
    """What `operation` gives, and its gradients. x, y, dout: (L,), one entry a layer -> out, dx, dy: (L,)."""
    x, y = x.requires_grad_(), y.requires_grad_()
    out = operation(x, y)
    dx, dy = gradients_from(out, (x, y), dout)
    return {"out": out, "dx": dx, "dy": dy}


def second_round(rng):
    """Two layers, through which a pair of `earlier`, (layers, 2), goes first, forward and backward."""
    return random_numbers(2)(rng) | {"earlier": rng.uniform(0.5, 1.5, (2, 2)) + 2}


def random_numbers(count, low=0.5, high=1.5):
    """Return a draw of x, y and dout for `count` layers, between `low` and `high`."""
    return lambda rng: {name: rng.uniform(low, high, size=count) for name in ("x", "y", "dout")}


def random_whole_numbers(rng):
    """Two layers; no two of their numbers are equal."""
    x, y = rng.choice(np.arange(2, 9), size=2, replace=False), -rng.choice(np.arange(2, 9), size=2, replace=False)
    return {"x": x, "y": y, "dout": rng.integers(10, 20, size=2)}
