"""Questions of 04_mlp_weight_matrix: a layer as one matrix, layers in a row, and why an activation stands between."""

import itertools

import numpy as np

from grader_utils.questions.expected import Drawing, Line, NetworkSeparates
from grader_utils.questions.question import INPUTS_UNCHANGED, NO_WARNINGS
from grader_utils.questions.reference import torch
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import exact, judged, rounding
from grader_utils.questions.troubles import attribute_never_set, fails, init_never_runs

_ROWS = [[0, 0], [0, 1], [1, 0], [1, 1]]
_NAMES = ("AND", "OR", "NAND")
_GATES_W = np.array([[0.5, 0.5, -0.5], [0.5, 0.5, -0.5]])  # (2, 3): one column a gate
_GATES_B = np.array([-0.7, -0.2, 0.7])  # (3,)

_INPUT_CHANGED = "Your code writes into an array that it was given. Does `+=` or `*=` make a new array?"


def _logistic(z):
    """The sigmoid as a student writes it, for mistakes."""
    return 1 / (1 + np.exp(-z))


def _linear(rows, W, b):
    """rows W + b by torch, which keeps one row a neuron. rows: (..., n), W: (n, m), b: (m,) -> (..., m)."""
    return torch.nn.functional.linear(rows, W.T, b)


def _nn_linear(W, b):
    """torch's own layer with the weights of the course. W: (n, m), b: (m,)."""
    layer = torch.nn.Linear(*W.shape, dtype=W.dtype)
    layer.load_state_dict({"weight": W.T, "bias": b})  # refuses any other shape
    return layer.requires_grad_(False)


# Exercise 1


@question("model", tolerance=rounding("A sum of two products and the bias, then the sigmoid.", terms=3, functions=8))
def model(x):
    """The AND, OR and NAND neurons on one sample. x: (2,) -> (3,)."""
    return torch.sigmoid(_linear(x, torch.tensor(_GATES_W), torch.tensor(_GATES_B)))


model.part("x = [0, 1]", x=[0, 1])
model.part("x = [0, 0]", x=[0, 0])
model.part("x = [0.2, 0.9]", x=[0.2, 0.9])
model.unseen("a random input", lambda rng: {"x": rng.normal(size=2) + 1})
model.unseen("both inputs negative", lambda rng: {"x": -rng.uniform(0.5, 2, size=2)})
model.unseen("whole numbers", lambda rng: {"x": rng.permutation([-1, int(rng.integers(2, 5))])})
model.unseen("both inputs large", lambda rng: {"x": rng.uniform(3, 5, size=2)})
model.unseen("leaves its input alone", lambda rng: {"x": rng.uniform(1, 2, size=2)}, requires=INPUTS_UNCHANGED)


def _three(x, W=_GATES_W, b=_GATES_B):
    return _logistic(x @ W + b)


model.mistake(
    "no activation",
    lambda x: x @ _GATES_W + _GATES_B,
    hint="Your three numbers are affine values: some are negative. Which part of a neuron comes after w.x + b?",
)
model.mistake(
    "NAND with a negative bias",
    lambda x: _three(x, b=np.array([-0.7, -0.2, -0.7])),
    hint="AND and OR are right. Look at the sign of the third bias.",
)
model.mistake(
    "NAND with positive weights",
    lambda x: _three(x, W=np.abs(_GATES_W)),
    hint="AND and OR are right. Look at the signs of the third neuron's weights.",
)
model.mistake(
    "AND in the place of NAND",
    lambda x: _three(x, W=np.abs(_GATES_W), b=np.array([-0.7, -0.2, -0.7])),
    hint="Your first and third numbers are equal. Which signs does NAND have that AND has not?",
)
model.mistake(
    "OR with the bias of AND",
    lambda x: _three(x, b=np.array([-0.7, -0.7, 0.7])),
    hint="Your first and second numbers are equal. In what do AND and OR differ?",
)
for _order in itertools.permutations(range(3)):
    if _order != (0, 1, 2):
        model.mistake(
            f"in the order {', '.join(_NAMES[place] for place in _order)}",
            lambda x, order=list(_order): _three(x)[order],
            hint="Your three numbers are right, and stand in another order. Which neuron comes first in the table?",
        )
model.mistake(
    "a column",
    lambda x: _three(x).reshape(3, 1),
    hint="Your result has shape (3, 1), one row a neuron. One axis is enough for three numbers.",
)
model.mistake(
    "NAND alone",
    lambda x: _three(x)[2],
    hint="Your result is the third number alone. What became of the other two neurons' outputs?",
)
model.mistake(
    "NOR in the place of NAND",
    lambda x: _three(x, b=np.array([-0.7, -0.2, 0.2])),
    hint="AND and OR are right. For which of the four rows is the third output above 0.5, and for which should it be?",
)
attribute_never_set(model)
model.mistake("input changed", breaks=INPUTS_UNCHANGED, hint=_INPUT_CHANGED)


# Exercise 2


@question("stack_neurons", tolerance=exact("Numbers are put elsewhere."))
def stack_neurons(weights, biases):
    """Neurons as a layer. weights: m arrays (n,), biases: (m,) -> W (n, m), one column a neuron, and b (m,)."""
    columns = [torch.as_tensor(w, dtype=torch.float64) for w in weights]
    return torch.stack(columns, dim=1), biases


def _neurons(rng, n, m):
    return {"weights": tuple(rng.normal(size=(m, n))), "biases": rng.normal(size=m) + 2}


stack_neurons.part("AND, OR and NAND: W has shape (2, 3)", weights=tuple(_GATES_W.T), biases=_GATES_B.tolist())
stack_neurons.part(
    "two neurons with three inputs: W has shape (3, 2)",
    weights=(np.array([1, 2, 3]), np.array([0.5, -1.5, 2.5])),
    biases=[0.1, 0.2],
)
stack_neurons.unseen("three inputs, four neurons", lambda rng: _neurons(rng, 3, 4))
stack_neurons.unseen("as many neurons as inputs", lambda rng: _neurons(rng, 3, 3))
stack_neurons.unseen("one neuron", lambda rng: _neurons(rng, 4, 1))
stack_neurons.unseen("one input", lambda rng: _neurons(rng, 1, 3))
stack_neurons.unseen(
    "a neuron of whole numbers first",
    lambda rng: {"weights": (rng.integers(1, 9, size=3), rng.normal(size=3)), "biases": rng.normal(size=2)},
)
stack_neurons.unseen("leaves its inputs alone", lambda rng: _neurons(rng, 2, 3), requires=INPUTS_UNCHANGED)


def _as_rows(weights):
    return np.array([np.asarray(w) for w in weights])


def _into_the_kind_of_the_first(weights, biases):
    W = np.zeros((len(weights[0]), len(weights)), dtype=np.asarray(weights[0]).dtype)
    for j, w in enumerate(weights):
        W[:, j] = w
    return W, biases


stack_neurons.mistake(
    "one row a neuron",
    lambda weights, biases: (_as_rows(weights), biases),
    hint="Each neuron is a row of your W, shape (m, n). In this course it is a column. What turns rows into columns?",
)
stack_neurons.mistake(
    "reshaped, not transposed",
    lambda weights, biases: (_as_rows(weights).reshape(-1, len(weights)), biases),
    hint="The shape of your W is right, but reshape refills it row by row. Print W[:, 0]: is it the first neuron?",
)
stack_neurons.mistake(
    "one long vector",
    lambda weights, biases: (np.concatenate([np.asarray(w) for w in weights]), biases),
    hint="Your W has one axis: the weights follow each other in a row. It needs two axes, one to count the neurons.",
)
stack_neurons.mistake(
    "b as a column",
    lambda weights, biases: (_as_rows(weights).T, biases.reshape(-1, 1)),
    hint="W is right. Your b has shape (m, 1). One number a neuron makes shape (m,).",
)
stack_neurons.mistake(
    "b as a row",
    lambda weights, biases: (_as_rows(weights).T, biases.reshape(1, -1)),
    hint="W is right. Your b has shape (1, m). One number a neuron makes shape (m,).",
)
stack_neurons.mistake(
    "the first bias only",
    lambda weights, biases: (_as_rows(weights).T, biases[0]),
    hint="W is right. Your b is the first neuron's bias. What became of the others?",
)
stack_neurons.mistake(
    "the neurons in reverse",
    lambda weights, biases: (_as_rows(weights).T[:, ::-1], biases[::-1]),
    hint="Your last neuron stands first. Column j belongs to neuron j of the list.",
)
stack_neurons.mistake(
    "fractions cut off",
    _into_the_kind_of_the_first,
    hint="Whole numbers in the first neuron made W an array of whole numbers, and it cuts off all fractions. "
    "Where does W get its dtype from?",
)
stack_neurons.mistake("input changed", breaks=INPUTS_UNCHANGED, hint=_INPUT_CHANGED)


@question(
    "plot_layer",
    tolerance=judged("A point counts as drawn in its place up to 1e-6, a thousandth of what a screen shows."),
)
def plot_layer(W, b):
    """A layer of neurons with two inputs, W (2, m), b (m,), as a figure: one line a neuron, the four inputs."""
    return Drawing(lines=_lines(W.T.tolist(), b.tolist()), points=_ROWS, legend=True)


def _lines(neurons, biases):
    """The line w.x + b = 0 of each neuron. neurons: m pairs, biases: m numbers."""
    return [
        Line(f"w·x + b = 0 for neuron {number}: {w[0]:.3g} x1 {w[1]:+.3g} x2 {b:+.3g} = 0", a=w[0], b=w[1], c=-b)
        for number, (w, b) in enumerate(zip(neurons, biases, strict=False), start=1)
    ]


def _layer_in_sight(rng, m):
    """Draw m lines that cross the picture near its middle, neither steep nor alike."""
    angles = rng.permutation(np.linspace(0.35, 2.6, m)) + rng.uniform(-0.15, 0.15, m)
    lengths = rng.uniform(0.8, 2, m) * rng.choice([-1, 1], m)
    W = lengths * np.stack([np.cos(angles), np.sin(angles)])  # (2, m)
    return {"W": W, "b": -np.einsum("ij,ij->j", W, rng.uniform(0.25, 0.75, (2, m)))}


plot_layer.part("three neurons", W=[[0.5, -0.5, 1.0], [0.5, -0.5, -2.0]], b=[-0.2, 0.7, 0.6])
plot_layer.part("one neuron", W=[[2.0], [1.0]], b=[-1.4])
plot_layer.unseen("three neurons", lambda rng: _layer_in_sight(rng, 3))
plot_layer.unseen("as many neurons as inputs", lambda rng: _layer_in_sight(rng, 2))
plot_layer.unseen("four neurons", lambda rng: _layer_in_sight(rng, 4))
plot_layer.unseen("one neuron", lambda rng: _layer_in_sight(rng, 1))


def _drawn(neurons, biases):
    """What a figure with these lines shows, whatever its words are."""
    return Drawing(lines=_lines(neurons, biases), titled=False)


plot_layer.mistake(
    "rows taken for neurons",
    lambda W, b: _drawn([W[j] for j in range(len(b))], b),
    hint="You read neuron j from row j of W. Row i belongs to input i: where does W keep a neuron?",
)
plot_layer.mistake(
    "rows taken for neurons, as many as there are",
    lambda W, b: _drawn([(row[0], row[1]) for row in W], b),
    hint="A loop over W gives its rows, and row i belongs to input i. Where does W keep a neuron?",
)
plot_layer.mistake(
    "the sign of the bias",
    lambda W, b: _drawn(W.T, -b),
    hint="Your lines have the right slope and lie on the wrong side. When b moves over the equals sign, what changes?",
)
plot_layer.mistake(
    "the sign of the slope",
    lambda W, b: _drawn([(-w1, w2) for w1, w2 in W.T], b),
    hint="Your lines lean the wrong way. Solve w1 x1 + w2 x2 + b = 0 for x2 once more: which signs change?",
)
plot_layer.mistake(
    "the minus sign forgotten",
    lambda W, b: _drawn([(-w1, w2) for w1, w2 in W.T], -b),
    hint="Your lines are upside down. When w1 x1 + b moves over the equals sign, what changes?",
)
plot_layer.mistake(
    "bias left out",
    lambda W, b: _drawn(W.T, 0 * b),
    hint="All your lines run through (0, 0). What moves a line away from there?",
)
plot_layer.mistake(
    "x1 and x2 exchanged",
    lambda W, b: _drawn(W.T[:, ::-1], b),
    hint="Your lines are mirrored: x1 and x2 have changed places. Which weight stands below the fraction line?",
)
plot_layer.mistake(
    "the bias not divided",
    lambda W, b: _drawn(W.T, b * W[1]),
    hint="Your lines have the right slope and the wrong height. What exactly is divided by w2?",
)


# Exercise 3


@question("layer_forward", tolerance=rounding("Each entry is one sum of up to 4 products and the bias.", terms=5))
def layer_forward(W, b, x):
    """A layer on one sample, before the activation. W: (n, m), b: (m,), x: (n,) -> (m,)."""
    return _linear(x, W, b)


def _layer(rng, n, m):
    return {"W": rng.normal(size=(n, m)), "b": rng.normal(size=m) + 2, "x": rng.normal(size=n)}


def _ask_for_a_layer(about):
    about.unseen("no two sizes equal", lambda rng: _layer(rng, 4, 3))
    about.unseen("as many neurons as inputs", lambda rng: _layer(rng, 3, 3))
    about.unseen("one neuron", lambda rng: _layer(rng, 3, 1))
    about.unseen(
        "whole numbers, and fractions in b",
        lambda rng: {"W": rng.integers(1, 6, (2, 3)), "b": rng.normal(size=3) + 2, "x": rng.integers(-5, -1, 2)},
    )
    about.unseen("leaves its inputs alone", lambda rng: _layer(rng, 2, 3), requires=INPUTS_UNCHANGED)


layer_forward.part("AND, OR and NAND on [0, 1]", W=_GATES_W.tolist(), b=_GATES_B.tolist(), x=[0, 1])
layer_forward.part("three inputs, two neurons", W=[[1, 4], [2, 5], [3, 6]], b=[0.5, -0.5], x=[1, 0, -1])
layer_forward.part("two inputs, two neurons", W=[[1, 2], [3, 4]], b=[0.5, -0.5], x=[1, -1])
layer_forward.part(
    "leaves its inputs alone", W=[[1.0, 2.0], [3.0, 4.0]], b=[0.5, -0.5], x=[2.0, 1.0], requires=INPUTS_UNCHANGED
)
_ask_for_a_layer(layer_forward)
layer_forward.unseen("one input", lambda rng: _layer(rng, 1, 4))
layer_forward.mistake(
    "W not transposed",
    lambda W, b, x: W @ x + b,
    hint="W @ x pairs x with the rows of W. Which axis of W, shape (n, m), has the length of x, shape (n,)?",
)
layer_forward.mistake(
    "bias left out",
    lambda W, b, x: W.T @ x,
    hint="Your result is off by b in every entry. What follows the product?",
)
layer_forward.mistake(
    "bias subtracted",
    lambda W, b, x: W.T @ x - b,
    hint="Your result is off by 2b in every entry. Which sign does b have?",
)
layer_forward.mistake(
    "elementwise product",
    lambda W, b, x: W.T * x + b,
    hint="W.T * x multiplies entry by entry and adds up nothing. Which sign stands for the product of matrices?",
)
layer_forward.mistake(
    "elementwise product with W",
    lambda W, b, x: W * x + b,
    hint="`*` multiplies entry by entry and adds up nothing. Which sign stands for the product of matrices?",
)
layer_forward.mistake(
    "sum along the wrong axis",
    lambda W, b, x: (W.T * x).sum(axis=0) + b,
    hint="W.T * x has shape (m, n). Along which of the two axes does one neuron's sum run?",
)
layer_forward.mistake(
    "a column plus a row",
    lambda W, b, x: W.T @ x.reshape(-1, 1) + b,
    hint="Your product has shape (m, 1) and b has shape (m,): together they fill a square (m, m). "
    "Does x need a second axis?",
)
layer_forward.mistake(
    "a column",
    lambda W, b, x: W.T @ x.reshape(-1, 1) + b.reshape(-1, 1),
    hint="Your result has shape (m, 1). Does x, shape (n,), need a second axis?",
)
layer_forward.mistake(
    "all biases in every neuron",
    lambda W, b, x: W.T @ x + b.sum(),
    hint="The sum of all biases reached every neuron. Which bias belongs to neuron j?",
)
layer_forward.mistake(
    "the first neuron only",
    lambda W, b, x: W[:, 0] @ x + b[0],
    hint="Your result is the first neuron's number. A layer gives one number for each column of W.",
)
layer_forward.mistake(
    "the activation as well",
    lambda W, b, x: _logistic(W.T @ x + b),
    hint="Your numbers all lie between 0 and 1: the sigmoid was there already. Only the affine values are asked for.",
)
layer_forward.mistake(
    "fractions cut off",
    lambda W, b, x: (W.T @ x + b).astype((W.T @ x).dtype),
    hint="Only whole numbers come out when whole numbers go in. Where does your result get its dtype from?",
)
layer_forward.mistake("input changed", breaks=INPUTS_UNCHANGED, hint=_INPUT_CHANGED)


@question("layer_forward_batch", tolerance=rounding("Each entry is one sum of up to 4 products and the bias.", terms=5))
def layer_forward_batch(W, b, X):
    """A layer on a batch, before the activation. W: (n, m), b: (m,), X: (B, n) -> (B, m)."""
    return _linear(X, W, b)


def _layer_and_batch(rng, B, n, m):
    return {"W": rng.normal(size=(n, m)), "b": rng.normal(size=m) + 2, "X": rng.normal(size=(B, n))}


layer_forward_batch.part("AND, OR and NAND on all four rows", W=_GATES_W.tolist(), b=_GATES_B.tolist(), X=_ROWS)
layer_forward_batch.part("a batch of one", W=[[1, 4], [2, 5], [3, 6]], b=[0.5, -0.5], X=[[1, 0, -1]])
layer_forward_batch.part("two samples, two inputs, two neurons", W=[[1, 2], [3, 4]], b=[0.5, -0.5], X=[[1, 0], [2, -1]])
layer_forward_batch.unseen("no two sizes equal", lambda rng: _layer_and_batch(rng, 5, 4, 3))
layer_forward_batch.unseen("a batch of one", lambda rng: _layer_and_batch(rng, 1, 3, 2))
layer_forward_batch.unseen("as many samples as neurons", lambda rng: _layer_and_batch(rng, 3, 2, 3))
layer_forward_batch.unseen("all sizes equal", lambda rng: _layer_and_batch(rng, 3, 3, 3))
layer_forward_batch.unseen("one neuron", lambda rng: _layer_and_batch(rng, 4, 3, 1))
layer_forward_batch.unseen(
    "whole numbers, and fractions in b",
    lambda rng: {
        "W": rng.integers(1, 6, (2, 3)),
        "b": rng.uniform(0.2, 0.8, 3) + 1,
        "X": rng.integers(1, 6, (4, 2)),
    },
)
layer_forward_batch.unseen(
    "leaves its inputs alone", lambda rng: _layer_and_batch(rng, 4, 2, 3), requires=INPUTS_UNCHANGED
)


def _added_in_place(W, b, X):
    Z = X @ W
    Z += b
    return Z


layer_forward_batch.mistake(
    "W not transposed, as for one sample",
    lambda W, b, X: W.T @ X + b,
    hint="W.T has shape (m, n) and X has shape (B, n): the inner sizes are n and B. Which product has n twice inside?",
)
layer_forward_batch.mistake(
    "X times W transposed",
    lambda W, b, X: X @ W.T + b,
    hint="X has shape (B, n) and W.T has shape (m, n): the inner sizes are n and m. Does W need to be turned?",
)
layer_forward_batch.mistake(
    "one column a sample",
    lambda W, b, X: W.T @ X.T + b.reshape(-1, 1),
    hint="Your result has shape (m, B), one column a sample. X has one row a sample, and so should the result.",
)
layer_forward_batch.mistake(
    "one column a sample, b as a row",
    lambda W, b, X: W.T @ X.T + b,
    hint="W.T @ X.T has shape (m, B), one column a sample, so b, shape (m,), does not fit. Which order has the "
    "samples as rows?",
)
layer_forward_batch.mistake(
    "bias left out",
    lambda W, b, X: X @ W,
    hint="Your result is off by b in every row. What follows the product?",
)
layer_forward_batch.mistake(
    "bias subtracted",
    lambda W, b, X: X @ W - b,
    hint="Your result is off by 2b in every row. Which sign does b have?",
)
layer_forward_batch.mistake(
    "one bias a sample",
    lambda W, b, X: X @ W + b.reshape(-1, 1),
    hint="b as a column gives one bias to each sample. Which axis of the result counts the neurons?",
)
layer_forward_batch.mistake(
    "the first sample only",
    lambda W, b, X: X[0] @ W + b,
    hint="Your result is the first sample's row. What about the other B - 1?",
)
layer_forward_batch.mistake(
    "summed over the batch",
    lambda W, b, X: (X @ W + b).sum(axis=0),
    hint="The batch axis is gone: the samples were added up. Each sample should keep a row of its own.",
)
layer_forward_batch.mistake(
    "elementwise product",
    lambda W, b, X: X * W + b,
    hint="`*` pairs entries in the same place. Which sign pairs every row of X with every column of W?",
)
layer_forward_batch.mistake(
    "fractions added to whole numbers in place",
    _added_in_place,
    hint="For whole numbers X @ W is an array of whole numbers, and += cannot write fractions into it. "
    "What makes a new array?",
)
layer_forward_batch.mistake(
    "fractions cut off",
    lambda W, b, X: (X @ W + b).astype((X @ W).dtype),
    hint="Only whole numbers come out when whole numbers go in. Where does your result get its dtype from?",
)
layer_forward_batch.mistake(
    "the activation as well",
    lambda W, b, X: _logistic(X @ W + b),
    hint="Your numbers all lie between 0 and 1: the sigmoid was there already. Only the affine values are asked for.",
)
_B_IN_PLACE = fails(ValueError, "non-broadcastable output operand")
_B_IN_PLACE_HINT = (
    "`+=` writes into the array on its left, and b, shape (m,), has no room for a batch, shape (B, m). Which operator "
    "makes a new array?"
)
layer_forward_batch.mistake("the batch added into b", _B_IN_PLACE, hint=_B_IN_PLACE_HINT)
layer_forward_batch.mistake("input changed", breaks=INPUTS_UNCHANGED, hint=_INPUT_CHANGED)


# Exercise 4


@question("layer_from_notes", tolerance=rounding("Each entry is one sum of up to 4 products and the bias.", terms=5))
def layer_from_notes(W, b, x):
    """A layer on one sample, which a page of notes got wrong. W: (n, m), b: (m,), x: (n,) -> (m,)."""
    return _linear(x, W, b)


layer_from_notes.part("the author's test: x = [1, 1]", W=[[1, 2], [3, 4]], b=[0.5, -0.5], x=[1, 1])
layer_from_notes.part("x = [1, 0]", W=[[1, 2], [3, 4]], b=[0.5, -0.5], x=[1, 0])
layer_from_notes.part("two inputs, three neurons", W=[[1, 2, 3], [4, 5, 6]], b=[0.5, -0.5, 1.0], x=[1, -1])
_ask_for_a_layer(layer_from_notes)
layer_from_notes.mistake(
    "not mended yet",
    lambda W, b, x: (W * x).sum(axis=0) + b,
    hint="W * x lays x along the last axis of W, so x_j meets column j. Which input should weight W[i, j] meet?",
)
layer_from_notes.mistake(
    "the other axis",
    lambda W, b, x: (W * x).sum(axis=1) + b,
    hint="The sum runs the other way now, and W * x is as it was. Does W[i, j] meet x_i, or x_j?",
)
layer_from_notes.mistake(
    "W not transposed",
    lambda W, b, x: W @ x + b,
    hint="W @ x pairs x with the rows of W. Row i holds the weights of one input, not of one neuron.",
)
layer_from_notes.mistake(
    "summed over the neurons",
    lambda W, b, x: (W.T * x).sum(axis=0) + b,
    hint="Every weight meets its own input now. Which axis should vanish in the sum, the n inputs or the m neurons?",
)
layer_from_notes.mistake(
    "summed twice",
    lambda W, b, x: (W.T @ x).sum(axis=0) + b,
    hint="`@` has a sum inside already. What does a second one do to the m neurons?",
)
layer_from_notes.mistake(
    "bias left out",
    lambda W, b, x: W.T @ x,
    hint="The product is mended. Your result is off by b in every entry: what follows the product?",
)
layer_from_notes.mistake("input changed", breaks=INPUTS_UNCHANGED, hint=_INPUT_CHANGED)


# Exercise 5


@question("torch_layout", tolerance=exact("Numbers are put elsewhere."))
def torch_layout(W, b, weight, bias):
    """To nn.Linear's layout and back. W (n, m), b (m,) -> weight (m, n), bias (m,); weight (p, q), bias (p,) back."""
    layer = _nn_linear(W, b)
    ones = torch.eye(weight.shape[1], dtype=weight.dtype)  # each input alone shows its own row of W
    back = torch.nn.functional.linear(ones, weight)
    return {"weight": layer.weight, "bias": layer.bias, "W": back, "b": bias}


def _two_layouts(rng, there, back):
    return {
        "W": rng.normal(size=there),
        "b": rng.normal(size=there[1]),
        "weight": rng.normal(size=back),
        "bias": rng.normal(size=back[0]),
    }


torch_layout.part(
    "W (2, 3) there, weight (2, 4) back",
    W=[[1, 2, 3], [4, 5, 6]],
    b=[0.1, 0.2, 0.3],
    weight=[[1, 2, 3, 4], [5, 6, 7, 8]],
    bias=[0.5, -0.5],
)
torch_layout.part(
    "a square W", W=[[1, 2], [3, 4]], b=[0.1, 0.2], weight=[[1, 2, 0], [3, 4, 0], [5, 6, 7]], bias=[0.5, -0.5, 1.0]
)
torch_layout.unseen("no two sizes equal", lambda rng: _two_layouts(rng, (4, 3), (2, 5)))
torch_layout.unseen("as many neurons as inputs", lambda rng: _two_layouts(rng, (3, 3), (4, 4)))
torch_layout.unseen("one neuron", lambda rng: _two_layouts(rng, (4, 1), (1, 3)))
torch_layout.unseen("many neurons", lambda rng: _two_layouts(rng, (3, 20), (30, 4)))
torch_layout.unseen("leaves its inputs alone", lambda rng: _two_layouts(rng, (2, 3), (4, 2)), requires=INPUTS_UNCHANGED)


def _layouts(weight, bias, W, b):
    return {"weight": weight, "bias": bias, "W": W, "b": b}


torch_layout.mistake(
    "nothing turned",
    lambda W, b, weight, bias: _layouts(W, b, weight, bias),
    hint="Your arrays come out as they went in. W is (inputs, neurons); which of the two does nn.Linear count first?",
)
torch_layout.mistake(
    "reshaped, not transposed",
    lambda W, b, weight, bias: _layouts(W.reshape(W.shape[::-1]), b, weight.reshape(weight.shape[::-1]), bias),
    hint="The shapes are right, but reshape refills an array row by row. Is row 0 of weight one neuron's weights?",
)
torch_layout.mistake(
    "only the way there",
    lambda W, b, weight, bias: _layouts(W.T, b, weight, bias),
    hint="The way there is right. On the way back, is weight turned again?",
)
torch_layout.mistake(
    "only the way back",
    lambda W, b, weight, bias: _layouts(W, b, weight.T, bias),
    hint="The way back is right. On the way there, does weight have one row a neuron?",
)
torch_layout.mistake(
    "b as a column",
    lambda W, b, weight, bias: _layouts(W.T, b.reshape(-1, 1), weight.T, bias.reshape(-1, 1)),
    hint="The weights are right. nn.Linear keeps its bias in shape (out,), with one axis.",
)
torch_layout.mistake("input changed", breaks=INPUTS_UNCHANGED, hint=_INPUT_CHANGED)


@question(
    "relu_neuron", tolerance=rounding("Each entry is one sum of up to 4 products and the bias, then ReLU.", terms=5)
)
def relu_neuron(x, w, b):
    """One neuron with ReLU on a batch, by nn.Linear. x: (B, n), w: (n, 1), b: (1,) -> (B, 1)."""
    return torch.relu(_nn_linear(w, b)(x))


def _on_both_sides(rng, n, b, weighed=(-2.0, -0.5, 0.5, 2.0, 3.0)):
    """Draw a batch with w.x near each of `weighed`: of the sums with and without b some are above 0, some below."""
    w = rng.uniform(0.5, 1.5, (n, 1)) * rng.choice([-1, 1], (n, 1))
    x = rng.normal(size=(len(weighed), n))
    wanted = np.reshape(rng.permutation(weighed), (-1, 1)) + rng.uniform(-0.2, 0.2, (len(weighed), 1))
    return {"x": x + (wanted - x @ w) * w.T / (w**2).sum(), "w": w, "b": np.array([b])}


relu_neuron.part("three samples, two inputs", x=[[1.0, 2.0], [-1.0, 0.5], [0.2, 0.1]], w=[[1.0], [0.5]], b=[-0.5])
relu_neuron.part("a batch of one", x=[[1.0, -2.0, 0.5]], w=[[2.0], [0.5], [1.0]], b=[0.25])
relu_neuron.unseen("five samples, three inputs", lambda rng: _on_both_sides(rng, 3, -0.9))
relu_neuron.unseen("a positive bias", lambda rng: _on_both_sides(rng, 4, 0.9))
relu_neuron.unseen("one input", lambda rng: _on_both_sides(rng, 1, -0.9))
relu_neuron.unseen("a batch of one, below 0", lambda rng: _on_both_sides(rng, 3, 0.9, weighed=(-2.0,)))
relu_neuron.unseen("a batch of one, above 0", lambda rng: _on_both_sides(rng, 2, -0.9, weighed=(2.0,)))
relu_neuron.unseen(
    "whole numbers",
    lambda rng: {
        "x": rng.permutation([[1, 3], [-2, 1], [2, -4], [0, 5]]),
        "w": np.array([[2], [-1]]),
        "b": np.array([1]),
    },
)
relu_neuron.unseen("leaves its inputs alone", lambda rng: _on_both_sides(rng, 3, 0.9), requires=INPUTS_UNCHANGED)
relu_neuron.mistake(
    "no ReLU",
    lambda x, w, b: x @ w + b,
    hint="Some of your outputs are negative. What does ReLU make of those?",
)
relu_neuron.mistake(
    "ReLU before the bias",
    lambda x, w, b: np.maximum(x @ w, 0) + b,
    hint="The bias came after ReLU. What has to be complete before the activation?",
)
relu_neuron.mistake(
    "bias left out",
    lambda x, w, b: np.maximum(x @ w, 0),
    hint="Your result is the ReLU of x @ w. Who else has a say before the activation?",
)
relu_neuron.mistake(
    "bias subtracted",
    lambda x, w, b: np.maximum(x @ w - b, 0),
    hint="Your affine values are off by 2b. Which sign does b have?",
)
relu_neuron.mistake(
    "the batch as one axis",
    lambda x, w, b: np.maximum(x @ w + b, 0).ravel(),
    hint="Your result has shape (B,). nn.Linear(n, 1) keeps an axis for its one neuron: shape (B, 1).",
)
relu_neuron.mistake(
    "sigmoid for ReLU",
    lambda x, w, b: _logistic(x @ w + b),
    hint="Your outputs lie between 0 and 1: this is the sigmoid. ReLU lets what is positive pass as it is.",
)
relu_neuron.mistake(
    "absolute value",
    lambda x, w, b: np.abs(x @ w + b),
    hint="Negative values became positive. What does ReLU make of them?",
)
relu_neuron.mistake(
    "ReLU of the input",
    lambda x, w, b: np.maximum(x, 0) @ w + b,
    hint="ReLU was applied to x. It belongs behind the affine value.",
)
relu_neuron.mistake(
    "Python's max",
    lambda x, w, b: max(0, x @ w + b),
    hint="Python's max asks one question about a whole array. Which NumPy function asks each entry?",
)
for _formula in (lambda x, w, b: np.max(x @ w + b, 0), lambda x, w, b: (x @ w + b).max(0)):
    relu_neuron.mistake(
        "the largest of the batch",
        _formula,
        hint="np.max(z, 0) is the largest entry along axis 0. np.maximum compares each entry with a number.",
    )
relu_neuron.mistake(
    "w transposed",
    lambda x, w, b: np.maximum(x @ w.T + b, 0),
    hint="x has shape (B, n) and w has shape (n, 1). Are the inner sizes equal as they stand?",
)
relu_neuron.mistake(
    "elementwise product",
    lambda x, w, b: np.maximum(x * w.T + b, 0),
    hint="Your result has one entry for each input, shape (B, n). Which sign adds up over the n inputs of a sample?",
)
relu_neuron.mistake("input changed", breaks=INPUTS_UNCHANGED, hint=_INPUT_CHANGED)


# Exercise 6


@question("count_parameters", tolerance=exact("A whole number."))
def count_parameters(layer_sizes):
    """All weights and biases of a network, as torch counts them. layer_sizes: (n, m1, m2, ...) -> a number."""
    layers = [torch.nn.Linear(n, m) for n, m in itertools.pairwise(layer_sizes)]
    return sum(parameter.numel() for layer in layers for parameter in layer.parameters())


def _sizes(rng, count):
    return {"layer_sizes": tuple(int(size) for size in rng.choice(np.arange(2, 40), size=count, replace=False))}


count_parameters.part("(2, 3)", layer_sizes=(2, 3))
count_parameters.part("(2, 3, 1)", layer_sizes=(2, 3, 1))
count_parameters.part("(4, 3, 5, 2)", layer_sizes=(4, 3, 5, 2))
count_parameters.unseen("one layer", lambda rng: _sizes(rng, 2))
count_parameters.unseen("two layers", lambda rng: _sizes(rng, 3))
count_parameters.unseen("five layers", lambda rng: _sizes(rng, 6))
count_parameters.unseen("layers of one size", lambda rng: {"layer_sizes": (int(rng.integers(3, 9)),) * 4})
count_parameters.unseen("a large network", lambda rng: {"layer_sizes": (784, int(rng.integers(100, 999)), 10)})


def _summed(layer_sizes, of_a_layer):
    return sum(of_a_layer(n, m) for n, m in itertools.pairwise(layer_sizes))


count_parameters.mistake(
    "biases left out",
    lambda layer_sizes: _summed(layer_sizes, lambda n, m: n * m),
    hint="You counted the weights. What else does each neuron have?",
)
count_parameters.mistake(
    "one bias a layer",
    lambda layer_sizes: _summed(layer_sizes, lambda n, m: n * m + 1),
    hint="You counted one bias for each layer. How many neurons share it?",
)
count_parameters.mistake(
    "one bias an input",
    lambda layer_sizes: _summed(layer_sizes, lambda n, m: (m + 1) * n),
    hint="You counted one bias for each input of a layer. Who has a bias, the inputs or the neurons?",
)
count_parameters.mistake(
    "biases for the inputs, too",
    lambda layer_sizes: _summed(layer_sizes, lambda n, m: n * m) + sum(layer_sizes),
    hint="You are too high by the first size. The inputs are numbers that come in: do they have biases?",
)
count_parameters.mistake(
    "the first layer only",
    lambda layer_sizes: layer_sizes[1] * (layer_sizes[0] + 1),
    hint="Your result is the first layer's. Does your `return` stand inside the loop?",
)
count_parameters.mistake(
    "the last layer only",
    lambda layer_sizes: layer_sizes[-1] * (layer_sizes[-2] + 1),
    hint="Your result is the last layer's. Is each layer added to those before it?",
)
count_parameters.mistake(
    "every layer fed by the inputs",
    lambda layer_sizes: sum(m * (layer_sizes[0] + 1) for m in layer_sizes[1:]),
    hint="Every layer got n weights a neuron, as the first one has. Who feeds the second layer?",
)
count_parameters.mistake(
    "a product of all sizes",
    lambda layer_sizes: int(np.prod(layer_sizes)) + sum(layer_sizes[1:]),
    hint="You multiplied all sizes. Only neighbors are connected: add up the layers one by one.",
)


@question(
    "mlp",
    tolerance=rounding(
        "Up to three layers: in each a sum of up to 5 terms and a sigmoid.", terms=5, steps=3, functions=24
    ),
)
def mlp(weights, biases, X):
    """Layers in a row, a sigmoid after each. weights: (in, out) each, biases: (out,) each, X: (B, n) -> (B, out)."""
    rows = X
    for W, b in zip(weights, biases, strict=True):
        rows = torch.sigmoid(_linear(rows, torch.as_tensor(W, dtype=X.dtype), torch.as_tensor(b, dtype=X.dtype)))
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
mlp.part("one layer: 2 inputs, 3 neurons", weights=_SMALL[:1], biases=_SMALL_B[:1], X=_ROWS)
mlp.part("two layers: 2 inputs, 3 neurons, 1 neuron", weights=_SMALL, biases=_SMALL_B, X=_ROWS)
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
mlp.unseen("leaves its inputs alone", lambda rng: _network(rng, (2, 3, 2), 4), requires=INPUTS_UNCHANGED)


def _through(weights, biases, X, hidden=_logistic, last=_logistic):
    """The network with another activation after its hidden layers, or after its last one."""
    for number, (W, b) in enumerate(zip(weights, biases, strict=True), start=1):
        X = (last if number == len(weights) else hidden)(X @ W + b)
    return X


def _elementwise(weights, biases, X):
    for W, b in zip(weights, biases, strict=True):
        X = _logistic(X * W + b)
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
    lambda weights, biases, X: [_logistic(X @ W + b) for W, b in zip(weights, biases, strict=True)][-1],
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
mlp.mistake("the batch added into b", _B_IN_PLACE, hint=_B_IN_PLACE_HINT)
mlp.mistake(
    "elementwise product",
    _elementwise,
    hint="X has shape (B, n) and W has shape (n, m): `*` pairs entries in the same place. Which sign pairs the rows "
    "of X with the columns of W?",
)
init_never_runs(mlp)
mlp.mistake("input changed", breaks=INPUTS_UNCHANGED, hint=_INPUT_CHANGED)


# Exercise 7


@question(
    "xor_mlp", tolerance=judged("Any network that puts each row on its side by more than 1e-9 of the largest value.")
)
def xor_mlp():
    """A network with one hidden layer that computes XOR. -> weights (2, m), (m, 1) and biases (m,), (1,)."""
    return NetworkSeparates(np.array(_ROWS, dtype=float), np.array([0, 1, 1, 0]))


xor_mlp.part("the four rows of XOR")
xor_mlp.unseen("the four rows of XOR, once more", lambda rng: {})

_STEEP = 20 * _GATES_W[:, 1:], 20 * _GATES_B[1:]  # OR and NAND, 20 times as steep


def _last_neuron(w, b, hidden=_STEEP):
    """The hidden neurons OR and NAND, or others, and behind them a neuron with weights w (2,) and bias b."""
    return (hidden[0], np.reshape(w, (2, 1))), (hidden[1], np.array([b]))


# A mistake here is any network with the same four decisions as the one in its formula.
xor_mlp.mistake(
    "never above 0.5",
    lambda: _last_neuron([0.5, 0.5], -20),
    hint="No output is above 0.5. Print the hidden outputs: are they near 0 and 1, or all near 0.5? "
    "Then ask what the last neuron makes of them.",
)
xor_mlp.mistake(
    "always above 0.5",
    lambda: _last_neuron([0.5, 0.5], 20),
    hint="All outputs are above 0.5. Print the hidden outputs of (0, 0): does the last neuron's bias outweigh them?",
)
xor_mlp.mistake(
    "OR",
    lambda: _last_neuron([20, 0], -10),
    hint="One row is wrong: (1, 1). Which hidden neuron is near 0 there, and does the last neuron need it?",
)
xor_mlp.mistake(
    "NAND",
    lambda: _last_neuron([0, 20], -10),
    hint="One row is wrong: (0, 0). Which hidden neuron is near 0 there, and does the last neuron need it?",
)
xor_mlp.mistake(
    "AND",
    lambda: _last_neuron([0, -20], 10),
    hint="This is the table of AND. Print the hidden outputs of all four rows: which two rows do they tell apart?",
)
xor_mlp.mistake(
    "NOR",
    lambda: _last_neuron([-20, 0], 10),
    hint="Only (0, 0) is above 0.5. Print the hidden outputs of this row: what should the last neuron make of them?",
)
xor_mlp.mistake(
    "equality",
    lambda: _last_neuron([-20, -20], 30),
    hint="Every row is on the wrong side: your network says whether x1 and x2 are equal. What turns a z into -z?",
)
_TURNED = np.array([[10.0, 10.0], [-10.0, -10.0]])
for _bias in ([-4.0, 14.0], [14.0, -4.0]):
    xor_mlp.mistake(
        "a hidden layer with its weights turned",
        lambda bias=_bias: _last_neuron([10, 10], -14, hidden=(_TURNED * (1 if bias[0] < 0 else -1), np.array(bias))),
        hint="One row alone is above 0.5. Print W1[:, 0]: are these the weights of your first hidden neuron?",
    )


# Exercise 8


@question(
    "collapse", tolerance=rounding("One sum of up to 4 products and the bias, of terms of about 2.", terms=5, size=2)
)
def collapse(W1, b1, W2, b2):
    """Two layers without activation as one. W1 (n, m), b1 (m,), W2 (m, k), b2 (k,) -> W (n, k), b (k,)."""

    def both(rows):
        return _linear(_linear(rows, W1, b1), W2, b2)

    b = both(torch.zeros(W1.shape[0], dtype=W1.dtype))
    return both(torch.eye(W1.shape[0], dtype=W1.dtype)) - b, b  # what each input alone adds to b


def _two_layers(rng, n, m, k):
    return {
        "W1": rng.normal(size=(n, m)),
        "b1": rng.normal(size=m) + 1,
        "W2": rng.normal(size=(m, k)),
        "b2": rng.normal(size=k) + 1,
    }


collapse.part(
    "2 inputs, 3 neurons, 1 neuron",
    W1=[[1, 2, 3], [4, 5, 6]],
    b1=[1.0, -1.0, 2.0],
    W2=[[1], [0], [-1]],
    b2=[0.5],
)
collapse.part("all sizes equal", W1=[[1, 2], [3, 4]], b1=[1.0, -1.0], W2=[[0, 1], [2, 1]], b2=[0.5, -0.5])
collapse.unseen("no two sizes equal", lambda rng: _two_layers(rng, 4, 3, 2))
collapse.unseen("all sizes equal", lambda rng: _two_layers(rng, 3, 3, 3))
collapse.unseen("one neuron in the middle", lambda rng: _two_layers(rng, 3, 1, 2))
collapse.unseen("one output", lambda rng: _two_layers(rng, 2, 4, 1))
collapse.unseen(
    "whole numbers",
    lambda rng: {
        "W1": rng.integers(1, 5, (2, 3)),
        "b1": rng.integers(1, 5, 3),
        "W2": rng.integers(-4, 0, (3, 4)),
        "b2": rng.integers(1, 5, 4),
    },
)
collapse.unseen("leaves its inputs alone", lambda rng: _two_layers(rng, 2, 3, 4), requires=INPUTS_UNCHANGED)
collapse.mistake(
    "the second bias alone",
    lambda W1, b1, W2, b2: (W1 @ W2, b2),
    hint="W is right. With x = 0, what comes out of the first layer, and what does the second layer do to it?",
)
collapse.mistake(
    "biases added up",
    lambda W1, b1, W2, b2: (W1 @ W2, b1 + b2),
    hint="W is right. b1 has one entry for each neuron in the middle: what happens to it on its way through layer 2?",
)
collapse.mistake(
    "the first bias alone",
    lambda W1, b1, W2, b2: (W1 @ W2, b1 @ W2),
    hint="W is right. b1 went through the second layer: what does that layer add at its end?",
)
collapse.mistake(
    "biases multiplied",
    lambda W1, b1, W2, b2: (W1 @ W2, b1 * b2),
    hint="W is right. Write out (X W1 + b1) W2 + b2 and collect all that does not contain X.",
)
collapse.mistake(
    "W2 not transposed",
    lambda W1, b1, W2, b2: (W1 @ W2, W2 @ b1 + b2),
    hint="W is right. b1 is a row that meets the columns of W2. On which side of W2 does it stand?",
)
collapse.mistake(
    "the order turned",
    lambda W1, b1, W2, b2: (W2 @ W1, b1 @ W2 + b2),
    hint="W1 has shape (n, m) and W2 has shape (m, k). Which order lets X, shape (B, n), meet W1 first?",
)
collapse.mistake(
    "the order and the sides turned",
    lambda W1, b1, W2, b2: (W2 @ W1, W2 @ b1 + b2),
    hint="W1 has shape (n, m) and W2 has shape (m, k). Which order lets X, shape (B, n), meet W1 first?",
)
collapse.mistake(
    "W transposed",
    lambda W1, b1, W2, b2: ((W1 @ W2).T, b1 @ W2 + b2),
    hint="Your b is right, and your W is turned: shape (k, n). One column a neuron makes shape (n, k).",
)
collapse.mistake(
    "matrices added",
    lambda W1, b1, W2, b2: (W1 + W2, b1 + b2),
    hint="You added the layers. The second one works on the outputs of the first: write one into the other.",
)
collapse.mistake(
    "elementwise product",
    lambda W1, b1, W2, b2: (W1 * W2, b1 @ W2 + b2),
    hint="`*` pairs entries in the same place. Which sign puts one layer behind the other?",
)
collapse.mistake("input changed", breaks=INPUTS_UNCHANGED, hint=_INPUT_CHANGED)
