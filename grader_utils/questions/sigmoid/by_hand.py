"""Questions of 03_sigmoid, worked out by hand; see `questions.working`."""

import math

import numpy as np

from grader_utils.messages import say, to_say
from grader_utils.questions.working import Working, factor, number

LARGEST = 20.0
"""Beyond it, e^z has more digits than anybody writes down."""


def sigmoid(work: Working, z):
    """e^-z, then one quotient."""
    return _each(work, z, sigmoid_of)


def tanh(work: Working, z):
    """Both exponentials, then one quotient."""
    return _each(work, z, _tanh)


def relu(work: Working, z):
    """The larger one of 0 and z."""
    return _each(work, z, lambda work, one: work.step("ReLU", f"max(0, {number(one)})", max(0.0, one)))


def sigmoid_derivative(work: Working, z):
    """σ itself, then σ(1 - σ)."""

    def slope(work, one):
        s = sigmoid_of(work, one)
        return work.step(say("slope"), f"{number(s)}·(1 - {number(s)})", s * (1 - s))

    return _each(work, z, slope, most=2)


def tanh_derivative(work: Working, z):
    """tanh itself, then 1 - tanh²."""

    def slope(work, one):
        t = _tanh(work, one)
        return work.step(say("slope"), f"1 - {factor(t)}²", 1 - t * t)

    return _each(work, z, slope, most=2)


def relu_derivative(work: Working, z):
    """On which side of the bend z lies."""

    def slope(work, one):
        if one > 0:
            work.note(say("{number} is above 0: there ReLU climbs as z does", number=number(one)))
        else:
            work.note(say("{number} is not above 0: there ReLU is flat", number=number(one)))
        return float(one > 0)

    return _each(work, z, slope)


def softmax(work: Working, a):
    """Exponentials, their sum, and each one's share of it, row by row."""
    if np.abs(a).max() > LARGEST:
        return None
    return shares(work, a) if a.ndim == 1 else work.entries((len(a),), lambda i: shares(work, a[i]), 1, to_say("rows"))


def artificial_neuron(work: Working, w, b, x):
    """The affine value, then the sigmoid."""
    return sigmoid_of(work, work.dot("w·x", w, x, plus=("b", b)))


def _each(work: Working, z, one, most=3):
    values = np.asarray(z, dtype=float)
    if np.abs(values).max() > LARGEST:
        return None
    return work.entries(values.shape, lambda *place: one(work, values[place]), most)


def sigmoid_of(work: Working, z):
    """Write the sigmoid of a number and return it."""
    power = work.step(say("with z = {z}: {name}", z=number(z), name="e^-z"), f"e^{factor(-z)}", math.exp(-z))
    return work.step("σ(z)", f"1 / (1 + {number(power)})", 1 / (1 + power))


def _tanh(work: Working, z):
    up = work.step(say("with z = {z}: {name}", z=number(z), name="e^z"), f"e^{factor(z)}", math.exp(z))
    down = work.step("e^-z", f"e^{factor(-z)}", math.exp(-z))
    return work.step("tanh(z)", f"({number(up)} - {number(down)}) / ({number(up)} + {number(down)})", math.tanh(z))


def shares(work: Working, scores):
    """Write the softmax of scores, (n,), and return it."""
    powers = [
        work.step(say("e to the score {score}", score=number(a)), f"e^{factor(a)}", math.exp(a)) for a in scores
    ]
    total = work.total(say("their sum"), powers)
    return np.array([work.step(say("share {place}", place=i), f"{number(one)} / {number(total)}", one / total)
                     for i, one in enumerate(powers)])  # fmt: skip
