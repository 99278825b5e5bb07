"""Questions of 04_mlp_weight_matrix, worked out by hand; see `questions.working`."""

import itertools

import numpy as np

from grader_utils.messages import say, to_say
from grader_utils.questions.mlp_weight_matrix.layers import GATES_B, GATES_W
from grader_utils.questions.sigmoid.by_hand import LARGEST, sigmoid_of
from grader_utils.questions.working import NEURONS, SAMPLES, Working, array, number, times

_NEURON = to_say("neuron {neuron}: w·x")
_OF_SAMPLE = to_say("neuron {neuron} of sample {sample}: w·x")
_IN_LAYER = to_say("neuron {neuron} in layer {layer}: w·x")


def model(work: Working, x):
    """Each gate's affine value, then its sigmoid."""

    def neuron(k):
        work.note(f"{('AND', 'OR', 'NAND')[k]}: w = {array(GATES_W[:, k])}, b = {number(GATES_B[k])}")
        return sigmoid_of(work, work.dot("w·x", GATES_W[:, k], x, plus=("b", GATES_B[k])))

    return work.entries((3,), neuron, most=2, what=NEURONS)


def layer_forward(work: Working, W, b, x):
    """One neuron after the other."""
    return _affine(work, W, b, x)


def layer_from_notes(work: Working, W, b, x):
    """One neuron after the other."""
    return _affine(work, W, b, x)


def layer_forward_batch(work: Working, W, b, X):
    """One sample after the other, and in it one neuron after the other."""
    return work.entries((len(X),), lambda i: _affine(work, W, b, X[i], _OF_SAMPLE, sample=i), most=1, what=SAMPLES)


def relu_neuron(work: Working, x, w, b):
    """The affine value of each sample, and what is above 0 of it."""

    def sample(i, j):
        z = work.dot(say("w·x of sample {sample}", sample=i), w[:, j], x[i], plus=("b", b[j]))
        return work.step("ReLU", f"max(0, {number(z)})", max(0.0, z))

    return work.entries((len(x), 1), sample, what=SAMPLES)


def mlp(work: Working, weights, biases, X):
    """The first sample through all layers."""
    if max(np.abs(W).max() for W in weights) > LARGEST:
        return None
    return work.entries((len(X),), lambda i: _through(work, weights, biases, X[i]), most=1, what=SAMPLES)


def count_parameters(work: Working, layer_sizes):
    """The numbers of each layer, then their sum."""
    layers = [
        work.step(
            say("layer {layer}, {count} weights and a bias for each neuron", layer=k, count=n),
            f"{times(m, n)} + {m}",
            m * n + m,
        )
        for k, (n, m) in enumerate(itertools.pairwise(layer_sizes), start=1)
    ]
    return work.total(say("in all"), layers)


def collapse(work: Working, W1, b1, W2, b2):
    """What both layers make of x = 0, and of an x with one 1: the difference is what that input weighs."""
    n = len(W1)

    def both(x):
        work.note(say("x = {x} through both layers:", x=array(x)))
        return _affine(work, W2, b2, _affine(work, W1, b1, x, _IN_LAYER, layer=1), _IN_LAYER, layer=2)

    b = both(np.zeros(n))
    work.note(say("That is what is left without any input: b = {b}", b=array(b)))

    def row(i):
        y = both(np.eye(n)[i])
        work.note(say("{y} minus b: input {input} adds {more}", y=array(y), input=i, more=array(y - b)))
        return y - b

    return work.entries((n,), row, most=1, what=to_say("inputs")), b


def _affine(work: Working, W, b, x, name=_NEURON, **where):
    return work.entries(
        b.shape, lambda j: work.dot(say(name, neuron=j, **where), W[:, j], x, plus=("b", b[j])), what=NEURONS
    )


def _through(work: Working, weights, biases, x):
    for k, (W, b) in enumerate(zip(weights, biases, strict=True), start=1):

        def neuron(j, W=W, b=b, x=x, k=k):
            name = say("layer {layer}, neuron {neuron}: w·x", layer=k, neuron=j)
            z = work.dot(name, W[:, j], x, plus=("b", b[j]))
            return sigmoid_of(work, z)

        x = work.entries(b.shape, neuron, most=1, what=NEURONS)
        work.note(say("Layer {layer} gives {x}.", layer=k, x=array(x)))
    return x
