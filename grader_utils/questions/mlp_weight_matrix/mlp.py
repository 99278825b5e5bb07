"""Layers in a row."""

import itertools
from functools import partial

from grader_utils.questions.logic_gates.truth_table import ROWS, fires
from grader_utils.questions.mlp_weight_matrix.layers import B_IN_PLACE, B_IN_PLACE_HINT, linear, logistic
from grader_utils.questions.vocabulary import (
    INPUTS_UNCHANGED, NO_WARNINGS, first_result_kept, init_never_runs, normal, np, question, rounding, shuffled,
    together, torch, whole)


@question("mlp",
    tolerance=rounding("Up to five layers: in each a sum of up to 5 terms and a sigmoid.",
        terms=5, steps=5, functions=40))
def mlp(weights, biases, X, earlier=None):
    """Layers in a row, a sigmoid after each. weights: (in, out) each, biases: (out,) each, X: (N, n) -> (N, out).

    `earlier`, a batch of any size, goes through the same network before X does.
    """
    rows = X
    for W, b in zip(weights, biases, strict=True):
        rows = torch.sigmoid(linear(rows, torch.as_tensor(W, dtype=X.dtype), torch.as_tensor(b, dtype=X.dtype)))
    return rows


def _network(sizes, samples):
    weights, biases = (normal(n, m) for n, m in itertools.pairwise(sizes)), (normal(m) + 0.5 for m in sizes[1:])
    return together(weights=tuple(weights), biases=tuple(biases), X=normal(samples, sizes[0]))


_SMALL = (np.array([[1.0, -2.0, 0.5], [0.5, 1.0, -1.0]]), np.array([[1.0], [-1.0], [2.0]]))
_SMALL_B = (np.array([0.5, -0.5, 0.25]), np.array([-0.5]))
mlp.part("one layer: 2 inputs, 3 neurons", weights=_SMALL[:1], biases=_SMALL_B[:1], X=ROWS)
mlp.part("two layers: 2 inputs, 3 neurons, 1 neuron", weights=_SMALL, biases=_SMALL_B, X=ROWS)
mlp.part("a batch of one", weights=_SMALL, biases=_SMALL_B, X=[[0.5, -1.0]])
mlp.part("an affine value of -1000, without a warning", weights=(np.array([[500.0, 1.0]]),),
    biases=(np.array([0.0, 0.5]),), X=[[-2.0], [0.5]], requires=NO_WARNINGS)
mlp.unseen("two layers, no two sizes equal", _network((3, 4, 2), 5))
mlp.unseen("three layers", _network((4, 3, 5, 2), 6))
mlp.unseen("one layer", _network((3, 2), 4))
mlp.unseen("all sizes equal", _network((3, 3, 3), 3))
mlp.unseen("a batch of one", _network((2, 4, 3), 1))
mlp.unseen("whole numbers", weights=(whole(-2, 3, 2, 3), whole(1, 3, 3, 2)),
    biases=(whole(1, 3, 3), whole(-2, 0, 2)), X=whole(-2, 3, 4, 2))
mlp.unseen("affine values near -1000 and 1000, without a warning",  # in the first layer
    weights=(np.array([[500.0, -500.0, 1.0], [500.0, -500.0, -1.0]]), normal(3, 2)),
    biases=(np.array([3.0, -3.0, 0.5]), normal(2)),
    X=shuffled([[1.0, 1.2], [-1.1, -1.0], [0.9, 1.0]]), requires=NO_WARNINGS)
mlp.part("a second batch through the same network", weights=_SMALL, biases=_SMALL_B, X=ROWS, earlier=[[0.5, -1.0]])
mlp.unseen("a second batch through the same network", _network((3, 2), 4), earlier=normal(6, 3))
mlp.unseen("a second batch of the same size", _network((2, 3, 1), 5), earlier=normal(5, 2))
mlp.unseen("five layers", _network((2, 3, 2, 4, 3, 2), 3))
mlp.unseen(INPUTS_UNCHANGED, _network((2, 3, 2), 4))


def _through(weights, biases, X, hidden=logistic, last=logistic):
    """The network with another activation after its hidden layers, or after its last one."""
    for number, (W, b) in enumerate(zip(weights, biases, strict=True), start=1):
        X = (last if number == len(weights) else hidden)(X @ W + b)
    return X


def _elementwise(weights, biases, X):
    for W, b in zip(weights, biases, strict=True):
        X = logistic(X * W + b)
    return X


def _bias_last(weights, biases, X):
    for W, b in zip(weights, biases, strict=True):
        X = logistic(X @ W) + b
    return X


def _each_behind_its_activation(weights, biases, X):
    for W, b in zip(weights, biases, strict=True):
        X = logistic(X) @ W + b
    return X


def _softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def _in_the_dtype_of_its_input(z):
    return logistic(z).astype(z.dtype)


def _twice(z):
    return logistic(logistic(z))


def _all_outputs(weights, biases, X):
    return tuple(_through(weights[:count], biases[:count], X) for count in range(1, len(weights) + 1))


def _unchanged(z):
    return z


def _relu(z):
    return np.maximum(z, 0)


mlp.mistake("no activation", partial(_through, hidden=_unchanged, last=_unchanged),
    hint="Your outputs are affine values. What comes after X @ W + b in each layer?")
mlp.mistake("no activation after the last layer", partial(_through, last=_unchanged),
    hint="The hidden layers are right, and your outputs are affine values. Which layers have a sigmoid?")
mlp.mistake("one activation at the end", partial(_through, hidden=_unchanged),
    hint="Networks of one layer are right. Is your sigmoid inside the loop over the layers, or behind it?")
mlp.mistake("ReLU for the sigmoid", partial(_through, hidden=_relu, last=_relu),
    hint="This is a network with ReLU. Which activation is asked for here?")
mlp.mistake("ReLU in the hidden layers", partial(_through, hidden=_relu),
    hint="The last layer has its sigmoid, the hidden layers have ReLU. Which activation is asked for after each layer?")
mlp.mistake("a step for the sigmoid", partial(_through, hidden=fires, last=fires),
    hint="Your neurons jump from 0 to 1. Which activation is asked for after each layer?")
mlp.mistake("tanh for the sigmoid", partial(_through, hidden=np.tanh, last=np.tanh),
    partial(_through, hidden=np.tanh),
    hint="Your neurons go through tanh, from -1 to 1. Which activation is asked for after each layer?")
mlp.mistake("softmax in the last layer", partial(_through, last=_softmax),
    hint="The outputs of a sample add up to 1: this is softmax. Which activation is asked for in the last layer?")
mlp.mistake("the sigmoid twice", partial(_through, hidden=_twice, last=_twice),
    hint="Each layer's outputs went through the sigmoid twice. How often is it asked for?")
mlp.mistake("a sigmoid before the first layer", lambda weights, biases, X: _through(weights, biases, logistic(X)),
    hint="X itself went through a sigmoid. The inputs enter the first layer as they are.")
mlp.mistake("the sigmoid before the affine values", _each_behind_its_activation,
    hint="In each layer the sigmoid came first, and X @ W + b after it. Which of the two does a neuron begin with?")
mlp.mistake("fractions cut off", partial(_through, hidden=_in_the_dtype_of_its_input, last=_in_the_dtype_of_its_input),
    hint="For whole numbers all outputs are whole, too. np.zeros_like(z) has the dtype of z: which one is needed?")
mlp.mistake("the bias twice", lambda weights, biases, X: _through(weights, [2 * b for b in biases], X),
    hint="You would get this result if every bias were twice as large. layer_forward_batch adds b already: "
    "where is it added again?")
mlp.mistake("the biases of the first layer alone",
    lambda weights, biases, X: _through(weights, [b * (number == 0) for number, b in enumerate(biases)], X),
    hint="One layer is right. With more you would get this result if all later biases were 0. Where are they added?")
mlp.mistake("the last layer left out", lambda weights, biases, X: _through(weights[:-1], biases[:-1], X),
    hint="Your result is what goes into the last layer. At which index does your loop end?")
mlp.mistake("the outputs of every layer", _all_outputs,
    hint="You return a list with the outputs of all layers. Which of them are the network's?")
mlp.mistake("biases left out", lambda weights, biases, X: _through(weights, [0 * b for b in biases], X),
    hint="You would get this result if all biases were 0. Where are they added?")
mlp.mistake("bias behind the sigmoid", _bias_last,
    hint="You add b to the output of the sigmoid. Is a bias a part of the affine value, or of what comes after it?")
mlp.mistake("the first layer only", lambda weights, biases, X: _through(weights[:1], biases[:1], X),
    hint="Your result is the output of the first layer. Does your `return` stand inside the loop?")
mlp.mistake("every layer fed with X",
    lambda weights, biases, X: [logistic(X @ W + b) for W, b in zip(weights, biases, strict=True)][-1],
    hint="The second layer was given X once more. Whose outputs are its inputs?")
mlp.mistake("W transposed", lambda weights, biases, X: _through([W.T for W in weights], biases, X),
    hint="X has shape (N, n) and W has shape (n, m). Are the inner sizes equal as they stand?")
mlp.mistake("the layers in reverse", lambda weights, biases, X: _through(weights[::-1], biases[::-1], X),
    hint="Your network begins with its last layer. Which weights fit X, shape (N, n)?")
mlp.mistake("state kept on the class",
    lambda weights, biases, X: _through([-W for W in weights], [-b for b in biases], X),
    hint="The check makes two networks, and the first one forgot its weights. What does `self.` do to a name?")
mlp.mistake("overflow", breaks=NO_WARNINGS,
    hint="np.exp got a number above 709. The Sigmoid at the top of this notebook is safe for every z.")
mlp.mistake("the batch added into b", B_IN_PLACE, hint=B_IN_PLACE_HINT)
mlp.mistake("elementwise product", _elementwise,
    hint="X has shape (N, n) and W has shape (n, m): `*` pairs entries in the same place. Which sign pairs the rows of "
    "X with the columns of W?")
first_result_kept(mlp, _through, varies="X")
init_never_runs(mlp)
