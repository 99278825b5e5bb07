"""Questions of 06_backpropagation_layers: layers with forward and backward, softmax, the loss.

Those about numerical gradients are in `gradient_check`.
"""

import math

import numpy as np

from grader_utils.questions.question import INPUTS_UNCHANGED, NO_WARNINGS
from grader_utils.questions.reference import gradients_from, torch
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import exact, rounding
from grader_utils.questions.troubles import attribute_never_set, fails, init_never_runs

# --- Relu: given with two slips -------------------------------------------------------------------------------------


@question("relu_init", tolerance=exact("True or False."))
def relu_init():
    """Whether a fresh Relu has its attribute `mask`, which is None. -> True."""
    return torch.tensor(True)


relu_init.part("a fresh layer")
relu_init.unseen("a fresh layer, once more", lambda rng: {})


def _no_mask():
    raise AttributeError("'Relu' object has no attribute 'mask'")


relu_init.mistake(
    "__init for __init__",
    _no_mask,
    hint="A fresh Relu has no mask. Which method should have set it, and is that, letter by letter, the name that "
    "Python calls when you write Relu()?",
)


@question("relu_layer", tolerance=rounding("A sum of two numbers that are copied.", functions=2))
def relu_layer(x, other, dout, earlier=None):
    """Two ReLU layers, their outputs added, so that both receive the same upstream gradient.

    x, other, dout: one shape, any. `earlier`, of any shape, goes through the first layer before x does.
    -> out, dx and dother, each of that shape.
    """
    x.requires_grad_()
    other.requires_grad_()
    out = torch.relu(x) + torch.relu(other)
    dx, dother = gradients_from(out, (x, other), dout)
    return {"out": out, "dx": dx, "dother": dother}


def _every_sign(rng, shape, magnitude=None):
    """Three arrays in which every combination of signs occurs, shape of 8 entries or more; no entry is near 0."""
    magnitude = magnitude or (lambda size: rng.uniform(0.3, 2, size))
    order = rng.permutation(math.prod(shape))
    signs = (np.where(order // 2**digit % 2, -1, 1) for digit in range(3))
    return dict(zip(("x", "other", "dout"), (sign.reshape(shape) * magnitude(shape) for sign in signs), strict=True))


relu_layer.part(
    "one sample, two layers",
    x=[1.0, -2.0, 3.0, -4.0],
    other=[1.0, 2.0, -3.0, -4.0],
    dout=[0.5, -1.0, -2.0, 4.0],
)
relu_layer.part(
    "a batch of three",
    x=[[0.5, -1.0], [-2.0, 1.5], [3.0, -0.5]],
    other=[[-0.5, 2.0], [1.0, -1.0], [2.0, 1.0]],
    dout=[[1.0, 2.0], [-3.0, 4.0], [5.0, -6.0]],
)
relu_layer.part(
    "two forward passes, then one backward",
    x=[1.0, -2.0, 3.0, -4.0],
    other=[1.0, 2.0, -3.0, -4.0],
    dout=[1.0, 2.0, -3.0, 4.0],
    earlier=[-1.0, 2.0],
)
relu_layer.part(
    "leaves its inputs alone",
    x=[[2.0, -1.0]],
    other=[[-3.0, 0.5]],
    dout=[[1.0, -2.0]],
    requires=INPUTS_UNCHANGED,
)
relu_layer.unseen("a batch", lambda rng: _every_sign(rng, (4, 5)))
relu_layer.unseen("a batch of one", lambda rng: _every_sign(rng, (1, 9)))
relu_layer.unseen("three axes", lambda rng: _every_sign(rng, (2, 3, 4)))
relu_layer.unseen("whole numbers", lambda rng: _every_sign(rng, (3, 4), lambda shape: rng.integers(1, 9, shape)))
relu_layer.unseen(
    "two forward passes, then one backward",
    lambda rng: _every_sign(rng, (3, 5)) | {"earlier": rng.normal(size=(2, 5))},
)
relu_layer.unseen("leaves its inputs alone", lambda rng: _every_sign(rng, (2, 6)), requires=INPUTS_UNCHANGED)


def _relu_mistake(backward, mask=lambda x, other, earlier: x <= 0):
    """A Relu whose `backward(mask, dout)` is wrong, or whose mask is, in the adapter of the notebook."""

    def formula(x, other, dout, earlier=None):
        first, second = mask(x, other, earlier), mask(other, other, None)
        out = np.maximum(x, 0) + np.maximum(other, 0)
        return {"out": out, "dx": backward(first, dout), "dother": backward(second, dout)}

    return formula


def _write_into(mask, dout):
    dout[mask] = 0
    return dout


relu_layer.mistake(
    "dout overwritten",
    _relu_mistake(_write_into),
    hint="Both layers received one and the same array dout. What is left of it for the second layer, after the first "
    "one has written its zeros?",
)
relu_layer.mistake(
    "dout overwritten, then copied",
    _relu_mistake(lambda mask, dout: _write_into(mask, dout).copy()),
    hint="You copy after the zeros are written, so the second layer still finds them in dout. Which should come first?",
)
relu_layer.mistake(
    "dout passed on whole",
    _relu_mistake(lambda mask, dout: dout),
    hint="Your dx equals dout everywhere. How much does the output change where x is negative?",
)
relu_layer.mistake(
    "mask the wrong way round",
    _relu_mistake(lambda mask, dout: np.where(mask, dout, 0)),
    hint="Your gradient passes where x is negative and stops where x is positive. What does True in the mask mean?",
)
relu_layer.mistake(
    "ReLU of the gradient",
    _relu_mistake(lambda mask, dout: np.maximum(dout, 0)),
    hint="Your backward looks at the sign of dout. The sign of which array decides what passes?",
)
relu_layer.mistake(
    "upstream gradient left out",
    _relu_mistake(lambda mask, dout: np.where(mask, 0.0, 1.0)),
    hint="Your dx holds the slopes of ReLU alone, 0 and 1. What does the chain rule do with dout?",
)
relu_layer.mistake(
    "state kept on the class",
    _relu_mistake(lambda mask, dout: np.where(mask, 0, dout), lambda x, other, earlier: other <= 0),
    hint="The first layer used the mask of the second one. Does the mask belong to `self` or to the class?",
)
relu_layer.mistake(
    "the first forward kept",
    _relu_mistake(
        lambda mask, dout: np.where(mask, 0, dout), lambda x, other, earlier: (x if earlier is None else earlier) <= 0
    ),
    hint="Your layer keeps the mask of its first forward for good. Which forward does a backward belong to?",
)
relu_layer.mistake(
    "matrix product where entries are meant",
    _relu_mistake(lambda mask, dout: np.dot(dout, ~mask)),
    hint="Each entry of dout meets one entry of the mask, its partner: both have the shape of x. Which product is it?",
)
attribute_never_set(relu_layer)
relu_layer.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="An array that was handed to your layer has changed. Which line assigns to the entries of x or of dout?",
)

# --- Sigmoid --------------------------------------------------------------------------------------------------------


@question("sigmoid_layer", tolerance=rounding("A sigmoid, then three products.", functions=12))
def sigmoid_layer(x, dout, earlier=None, elsewhere=None):
    """The sigmoid as a layer. x, dout: one shape, any -> out, dx of that shape.

    `earlier` goes through the layer before x does; `elsewhere` goes through another layer before the backward pass.
    """
    x.requires_grad_()
    out = torch.sigmoid(x)
    return {"out": out, "dx": gradients_from(out, (x,), dout)[0]}


def _two(rng, shape):
    return {"x": rng.normal(size=shape), "dout": rng.normal(size=shape)}


sigmoid_layer.part("x = 0", x=[0.0, 0.0], dout=[1.0, -4.0])
sigmoid_layer.part("a batch of two", x=[[1.0, -2.0, 0.5], [3.0, -0.5, 2.0]], dout=[[2.0, -1.0, 4.0], [8.0, 5.0, -3.0]])
sigmoid_layer.part("x = -1000 and 1000, without a warning", x=[-1000.0, 1000.0], dout=[2.0, 3.0], requires=NO_WARNINGS)
sigmoid_layer.part("two forward passes, then one backward", x=[2.0, -1.0], dout=[4.0, -2.0], earlier=[0.0, 1.0])
sigmoid_layer.part("another layer at work in between", x=[2.0, -1.0], dout=[4.0, -2.0], elsewhere=[0.0, 1.0])
sigmoid_layer.unseen("a batch", lambda rng: _two(rng, (4, 3)))
sigmoid_layer.unseen("a batch of one", lambda rng: _two(rng, (1, 6)))
sigmoid_layer.unseen(
    "whole numbers", lambda rng: {"x": rng.integers(-3, 4, (3, 5)), "dout": rng.integers(1, 9, (3, 5))}
)
sigmoid_layer.unseen(
    "x far from 0, without a warning",
    lambda rng: {"x": np.array([[-1000.0, 1000.0, -745.5], [800.0, -900.0, 0.5]]), "dout": rng.normal(size=(2, 3))},
    requires=NO_WARNINGS,
)
sigmoid_layer.unseen(
    "two forward passes, then one backward", lambda rng: _two(rng, (3, 4)) | {"earlier": rng.normal(size=(3, 4))}
)
sigmoid_layer.unseen(
    "another layer at work in between", lambda rng: _two(rng, (2, 5)) | {"elsewhere": rng.normal(size=(2, 5))}
)
sigmoid_layer.unseen("leaves its inputs alone", lambda rng: _two(rng, (2, 4)), requires=INPUTS_UNCHANGED)


def _sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


def _sigmoid_mistake(backward, kept=lambda x, earlier, elsewhere: x):
    """A Sigmoid whose `backward(x, out, dout)` is wrong, or which kept something else than it should."""

    def formula(x, dout, earlier=None, elsewhere=None):
        source = kept(x, earlier, elsewhere)
        return {"out": _sigmoid(x), "dx": backward(source, _sigmoid(source), dout)}

    return formula


def _dout_in_place(x, dout, earlier=None, elsewhere=None):
    out = _sigmoid(x)
    dout *= out * (1 - out)
    return {"out": out, "dx": dout}


sigmoid_layer.mistake(
    "upstream gradient left out",
    _sigmoid_mistake(lambda x, out, dout: out * (1 - out)),
    hint="Your dx is the slope of the sigmoid alone. What does the chain rule do with dout?",
)
sigmoid_layer.mistake(
    "dout passed on whole",
    _sigmoid_mistake(lambda x, out, dout: dout),
    hint="Your dx equals dout. By how much does the sigmoid's slope shrink it, entry by entry?",
)
sigmoid_layer.mistake(
    "slope from x in place of the output",
    _sigmoid_mistake(lambda x, out, dout: dout * x * (1 - x)),
    hint="The slope is y (1 - y). Which of the two arrays is y, the input of the layer or its output?",
)
sigmoid_layer.mistake(
    "sigmoid taken twice",
    _sigmoid_mistake(lambda x, out, dout: dout * _sigmoid(out) * (1 - _sigmoid(out))),
    hint="Your backward takes the sigmoid of the output once more. What does the layer keep: x or y?",
)
sigmoid_layer.mistake(
    "half of the slope: y",
    _sigmoid_mistake(lambda x, out, dout: dout * out),
    hint="One factor of the slope y (1 - y) is missing from your dx.",
)
sigmoid_layer.mistake(
    "half of the slope: 1 - y",
    _sigmoid_mistake(lambda x, out, dout: dout * (1 - out)),
    hint="One factor of the slope y (1 - y) is missing from your dx.",
)
sigmoid_layer.mistake(
    "sum in place of a product",
    _sigmoid_mistake(lambda x, out, dout: dout + out * (1 - out)),
    hint="You added dout and the slope. What does the chain rule do with two slopes that follow each other?",
)
sigmoid_layer.mistake(
    "matrix product where entries are meant",
    _sigmoid_mistake(lambda x, out, dout: np.dot(dout, out * (1 - out))),
    hint="Each entry of dout meets one entry of the slope, its partner: both have the shape of x. Which product is it?",
)
sigmoid_layer.mistake(
    "whole numbers truncated",
    lambda x, dout, earlier=None, elsewhere=None: {
        "out": _sigmoid(x).astype(x.dtype),
        "dx": dout * _sigmoid(x).astype(x.dtype) * (1 - _sigmoid(x).astype(x.dtype)),
    },
    hint="For whole numbers x your output lost its decimals. Which dtype does `np.zeros_like(x)` have?",
)
sigmoid_layer.mistake(
    "state kept on the class",
    _sigmoid_mistake(
        lambda x, out, dout: dout * out * (1 - out), lambda x, earlier, elsewhere: x if elsewhere is None else elsewhere
    ),
    hint="Your layer used the output of another Sigmoid. Does what you keep belong to `self` or to the class?",
)
sigmoid_layer.mistake(
    "the first forward kept",
    _sigmoid_mistake(
        lambda x, out, dout: dout * out * (1 - out), lambda x, earlier, elsewhere: x if earlier is None else earlier
    ),
    hint="Your layer keeps the output of its first forward for good. Which forward does a backward belong to?",
)
sigmoid_layer.mistake(
    "overflow",
    breaks=NO_WARNINGS,
    hint="The values are right, but np.exp overflows on the way. What does the first cell of this notebook offer?",
)
sigmoid_layer.mistake(
    "dout multiplied in place",
    _dout_in_place,
    hint="`*=` writes into dout, the caller's array, and one of whole numbers has no room for decimals. Which operator "
    "makes a new array?",
)
attribute_never_set(sigmoid_layer)
sigmoid_layer.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="An array that was handed to your layer has changed. Does `*=` make a new array?",
)

# --- Affine ---------------------------------------------------------------------------------------------------------


@question("affine_layer", tolerance=rounding("Each entry is one sum of up to 30 products.", terms=30))
def affine_layer(W, b, x, dout, earlier=None, elsewhere=None):
    """x @ W + b and its three gradients. x: (N, n), W: (n, m), b: (m,), dout: (N, m) -> out, dx, dW, db.

    `earlier` goes through the layer, forward and backward, before x does; `elsewhere` goes through another layer
    with the same W and b before the backward pass. Both have the shape of x.
    """
    for leaf in (x, W, b):
        leaf.requires_grad_()
    out = torch.nn.functional.linear(x, W.T, b)
    dx, dW, db = gradients_from(out, (x, W, b), dout)
    return {"out": out, "dx": dx, "dW": dW, "db": db}


def _layer(rng, N, n, m):
    return {
        "W": rng.normal(size=(n, m)),
        "b": rng.normal(size=m) + 2,
        "x": rng.normal(size=(N, n)),
        "dout": rng.normal(size=(N, m)),
    }


affine_layer.part(
    "the example: N = 2, n = 3, m = 2",
    W=[[1, 2], [3, 4], [5, 6]],
    b=[1.0, -1.0],
    x=[[1, 2, 3], [4, 5, 6]],
    dout=[[1.0, 2.0], [3.0, 4.0]],
)
affine_layer.part(
    "no two sizes equal: N = 4, n = 1, m = 3",
    W=[[0.5, -1.0, 2.0]],
    b=[1.0, 0.0, -1.0],
    x=[[1.0], [-2.0], [3.0], [0.5]],
    dout=[[1.0, 0.0, 2.0], [0.0, -1.0, 1.0], [0.5, 2.0, 0.0], [-1.0, 1.0, 1.0]],
)
affine_layer.part(
    "a batch of one",
    W=[[1.0, -1.0], [0.5, 2.0], [3.0, 0.0]],
    b=[0.5, 1.5],
    x=[[1.0, 2.0, -1.0]],
    dout=[[2.0, -3.0]],
)
_SMALL = {
    "W": [[1.0, -1.0, 2.0], [0.5, 2.0, 0.0]],
    "b": [0.5, 1.5, -1.0],
    "x": [[1.0, 2.0]],
    "dout": [[2.0, -3.0, 1.0]],
}
affine_layer.part("a second round, forward and backward", **_SMALL, earlier=[[3.0, -1.0]])
affine_layer.part("another layer at work in between", **_SMALL, elsewhere=[[3.0, -1.0]])
affine_layer.unseen("no two sizes equal", lambda rng: _layer(rng, 5, 3, 4))
affine_layer.unseen("more samples than inputs", lambda rng: _layer(rng, 30, 2, 3))
affine_layer.unseen("a batch of one", lambda rng: _layer(rng, 1, 4, 3))
affine_layer.unseen("one output", lambda rng: _layer(rng, 4, 3, 1))
affine_layer.unseen(
    "whole numbers, b with decimals",
    lambda rng: {
        "W": rng.integers(1, 5, (3, 2)),
        "b": rng.normal(size=2),
        "x": rng.integers(-4, 5, (4, 3)),
        "dout": rng.normal(size=(4, 2)),
    },
)
affine_layer.unseen(
    "a second round, forward and backward", lambda rng: _layer(rng, 4, 3, 2) | {"earlier": rng.normal(size=(4, 3))}
)
affine_layer.unseen(
    "another layer at work in between", lambda rng: _layer(rng, 5, 2, 3) | {"elsewhere": rng.normal(size=(5, 2))}
)
affine_layer.unseen("leaves its inputs alone", lambda rng: _layer(rng, 2, 4, 3), requires=INPUTS_UNCHANGED)


def _affine_mistake(**wrong):
    """An Affine layer of which one or two of out, dx, dW and db are computed by other formulas."""
    right = {
        "out": lambda W, b, x, dout: x @ W + b,
        "dx": lambda W, b, x, dout: dout @ W.T,
        "dW": lambda W, b, x, dout: x.T @ dout,
        "db": lambda W, b, x, dout: dout.sum(axis=0),
    }

    def formula(W, b, x, dout, earlier=None, elsewhere=None):
        return {name: compute(W, b, x, dout) for name, compute in (right | wrong).items()}

    return formula


def _affine_kept(keep):
    """An Affine layer that computes dW from `keep(x, earlier, elsewhere)`."""

    def formula(W, b, x, dout, earlier=None, elsewhere=None):
        return _affine_mistake()(W, b, x, dout) | {"dW": keep(x, earlier, elsewhere).T @ dout}

    return formula


def _accumulated(W, b, x, dout, earlier=None, elsewhere=None):
    right = _affine_mistake()(W, b, x, dout)
    if earlier is None:
        return right
    return right | {"dW": right["dW"] + earlier.T @ dout, "db": 2 * right["db"]}


def _added_in_place(W, b, x, dout, earlier=None, elsewhere=None):
    out = x @ W
    out += b
    return _affine_mistake()(W, b, x, dout)


affine_layer.mistake(
    "bias left out",
    _affine_mistake(out=lambda W, b, x, dout: x @ W),
    hint="Your out equals x @ W. What does b add to every row of it?",
)
affine_layer.mistake(
    "dW transposed",
    _affine_mistake(dW=lambda W, b, x, dout: dout.T @ x),
    hint="Your dW has shape (m, n). A gradient has the shape of its parameter: what is the shape of W?",
)
affine_layer.mistake(
    "nothing transposed",
    _affine_mistake(dx=lambda W, b, x, dout: dout @ W),
    hint="The inner sizes of a product do not meet. Write both shapes side by side, and beside them the shape that you "
    "want. Which of the two has to be transposed?",
)
affine_layer.mistake(
    "elementwise product in dW",
    _affine_mistake(dW=lambda W, b, x, dout: x * dout),
    hint="dW adds up over the samples, as a matrix product does. Write the shapes of x and dout side by side first.",
)
affine_layer.mistake(
    "db not summed",
    _affine_mistake(db=lambda W, b, x, dout: dout),
    hint="Your db has one row for each sample, shape (N, m). b is one array, used in all N samples: what becomes of N "
    "gradients of one thing?",
)
affine_layer.mistake(
    "db summed over the outputs",
    _affine_mistake(db=lambda W, b, x, dout: dout.sum(axis=1)),
    hint="Your db has shape (N,), one entry for each sample. b has shape (m,): along which axis of dout do you sum?",
)
affine_layer.mistake(
    "db summed over everything",
    _affine_mistake(db=lambda W, b, x, dout: dout.sum()),
    hint="Your db is one number. b has shape (m,): along which axis of dout do you sum?",
)
affine_layer.mistake(
    "db as a row of a matrix",
    _affine_mistake(db=lambda W, b, x, dout: dout.sum(axis=0, keepdims=True)),
    hint="Your db has shape (1, m), and b has shape (m,). Which argument of the sum keeps the axis?",
)
affine_layer.mistake(
    "db averaged",
    _affine_mistake(db=lambda W, b, x, dout: dout.mean(axis=0)),
    hint="Your db is a mean over the samples. Is there a 1/N in x @ W + b? Where in a network does the mean happen?",
)
affine_layer.mistake(
    "dW and db averaged",
    _affine_mistake(dW=lambda W, b, x, dout: x.T @ dout / len(x), db=lambda W, b, x, dout: dout.mean(axis=0)),
    hint="dW and db are divided by N. Is there a 1/N in x @ W + b? Where in a network does the mean happen?",
)
affine_layer.mistake(
    "dW averaged",
    _affine_mistake(dW=lambda W, b, x, dout: x.T @ dout / len(x)),
    hint="Your dW is divided by N. Is there a 1/N in x @ W + b? Where in a network does the mean happen?",
)
affine_layer.mistake(
    "upstream gradient left out",
    _affine_mistake(
        dx=lambda W, b, x, dout: np.ones_like(dout) @ W.T,
        dW=lambda W, b, x, dout: x.T @ np.ones_like(dout),
        db=lambda W, b, x, dout: np.ones_like(dout).sum(axis=0),
    ),
    hint="Your gradients come out as if dout were 1 everywhere. Where does dout enter each of the three?",
)
affine_layer.mistake(
    "gradients accumulate",
    _accumulated,
    hint="In the second round your dW and db still hold the first round's. Does backward assign them or add to them?",
)
affine_layer.mistake(
    "the first forward kept",
    _affine_kept(lambda x, earlier, elsewhere: x if earlier is None else earlier),
    hint="Your layer keeps the x of its first forward for good. Which forward does a backward belong to?",
)
affine_layer.mistake(
    "state kept on the class",
    _affine_kept(lambda x, earlier, elsewhere: x if elsewhere is None else elsewhere),
    hint="Your layer used the x of another Affine layer. Does what you keep belong to `self` or to the class?",
)
affine_layer.mistake(
    "added into an array of whole numbers",
    _added_in_place,
    hint="`+=` writes into the array on its left, and that one holds whole numbers here. Which operator makes a new "
    "array?",
)
affine_layer.mistake(
    "dW in the place of W",
    _affine_mistake(dx=lambda W, b, x, dout: dout @ (x.T @ dout).T),
    hint="Your dx is computed with the gradient dW. Which matrix did x meet on its way forward?",
)
affine_layer.mistake(
    "db left at 0",
    _affine_mistake(db=lambda W, b, x, dout: np.zeros(b.shape)),
    hint="Your db is 0 in every entry. Each of the N samples used b: which axis of dout, shape (N, m), counts them?",
)
affine_layer.mistake(
    "fractions cut off",
    _affine_mistake(out=lambda W, b, x, dout: (x @ W + b).astype((x @ W).dtype)),
    hint="For whole numbers your out lost its decimals. Where does your result get its dtype from?",
)
affine_layer.mistake(
    "the batch added into b",
    fails(ValueError, "non-broadcastable output operand"),
    hint="`+=` writes into the array on its left, and b, shape (m,), has no room for a batch, shape (N, m). Which "
    "operator makes a new array?",
)
init_never_runs(affine_layer)
attribute_never_set(affine_layer)
affine_layer.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="An array that was handed to your layer has changed. Do `+=` and `*=` make new arrays?",
)

# --- softmax: given with a slip -------------------------------------------------------------------------------------


@question(
    "softmax_batch",
    tolerance=rounding(
        "The logarithm of the sum may be subtracted from a logit near 2000, and rounds as that does.",
        terms=1,
        size=2000,
        functions=4,
    ),
)
def softmax_batch(a):
    """The softmax along the last axis. a: (..., C) -> the same shape."""
    return torch.softmax(a, dim=-1)


def _sixty_fourths(rng, shape):
    """Normal numbers, rounded such that a logit of 2000 holds them exactly in single precision, too."""
    return np.round(64 * rng.normal(size=shape)) / 64


softmax_batch.part("two samples, equal logits", a=[[0.0, 0.0, 0.0, 0.0], [5.0, 5.0, 5.0, 5.0]])
softmax_batch.part("one sample, shape (3,)", a=[1.0, 2.0, 3.0])
softmax_batch.part("a batch of two", a=[[0.3, 2.9, 4.0], [1.0, -1.0, 0.0]])
softmax_batch.part("logits of 1000 and more", a=[[1000.0, 1001.0, 999.0], [1010.0, 1010.0, 1011.0]])
softmax_batch.unseen("a batch", lambda rng: {"a": rng.normal(size=(4, 3))})
softmax_batch.unseen("three axes", lambda rng: {"a": rng.normal(size=(2, 3, 4))})
softmax_batch.unseen("whole numbers", lambda rng: {"a": rng.integers(-3, 4, (3, 5))})
softmax_batch.unseen("large logits", lambda rng: {"a": 2000 + _sixty_fourths(rng, (3, 4))})
# Each row has an entry far below the others, too: whoever subtracts the smallest logit meets an exponential of 800.
_FAR_APART = np.array([[1000.0], [-1000.0], [0.0]]) - [0, 0, 800, 0]
softmax_batch.unseen("samples with logits far apart", lambda rng: {"a": _FAR_APART + _sixty_fourths(rng, (3, 4))})
softmax_batch.unseen("leaves its input alone", lambda rng: {"a": rng.normal(size=(2, 5))}, requires=INPUTS_UNCHANGED)


def _softmax(a):
    exponentials = np.exp(a - a.max(axis=-1, keepdims=True))
    return exponentials / exponentials.sum(axis=-1, keepdims=True)


def _over_everything(a):
    exponentials = np.exp(a - np.max(a))
    return exponentials / np.sum(exponentials)


def _softmax_axis(axis):
    def formula(a):
        exponentials = np.exp(a - a.max(axis=axis, keepdims=True))
        return exponentials / exponentials.sum(axis=axis, keepdims=True)

    return formula


def _keepdims_missing(a):
    exponentials = np.exp(a - a.max(axis=-1, keepdims=True))
    return exponentials / exponentials.sum(axis=-1)


def _one_maximum(a):
    exponentials = np.exp(a - np.max(a))
    return exponentials / exponentials.sum(axis=-1, keepdims=True)


softmax_batch.mistake(
    "the slip: sum over the whole array",
    _over_everything,
    hint="All entries of your result together add up to 1. In a batch every row is a sample: what should a row add up "
    "to?",
)
softmax_batch.mistake(
    "along the first axis",
    _softmax_axis(0),
    hint="In your result the columns add up to 1. Which axis counts the classes of one sample?",
)
softmax_batch.mistake(
    "along axis 1",
    _softmax_axis(1),
    hint="Axis 1 is the last one of a matrix, and of nothing else. How does NumPy name the last axis of any array?",
)
softmax_batch.mistake(
    "keepdims missing",
    _keepdims_missing,
    hint="The sum over the last axis has shape (N,), and it should divide an array of shape (N, C) row by row. Which "
    "argument of the sum keeps the axis, as (N, 1)?",
)
softmax_batch.mistake(
    "one maximum for all samples",
    _one_maximum,
    hint="Far below the largest logit of the batch, a sample's exponentials are all 0. Whose maximum should a row "
    "subtract?",
)
softmax_batch.mistake(
    "no maximum subtracted",
    lambda a: np.exp(a) / np.exp(a).sum(axis=-1, keepdims=True),
    hint="np.exp(1000) is infinite. What can you subtract from a row of logits, without changing its softmax?",
)
softmax_batch.mistake(
    "exponential of the share",
    lambda a: np.exp(a / a.sum(axis=-1, keepdims=True)),
    hint="You divide before you take the exponential. In which order do the two steps make each row add up to 1?",
)
softmax_batch.mistake(
    "whole numbers truncated",
    lambda a: _softmax(a).astype(a.dtype),
    hint="For whole numbers only 0 and 1 come out. Which dtype does `np.zeros_like(a)` have?",
)
softmax_batch.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="Your function changed its argument a. Does `-=` make a new array?",
)

# --- Cross entropy --------------------------------------------------------------------------------------------------

# Probabilities y and y + 1e-7 are equally right here, as np.maximum(y, 1e-7) is. Between them -log(y) differs by at
# most 1e-7 / y, and that is below 5e-6: the probabilities of these parts are above 0.02, or exactly 0 or 1.
_ROOM_FOR_1E_7 = rounding(
    "A softmax, a logarithm, a mean of up to 25; y + 1e-7 or max(y, 1e-7) for y, which changes -log(y) by 1e-7 / y.",
    terms=25,
    functions=12,
    room=5e-6,
)


@question("cross_entropy_error", labels=("t",), tolerance=_ROOM_FOR_1E_7)
def cross_entropy_error(y, t):
    """The mean of -log(probability of the right class). y: (N, C), t: (N, C) one-hot or (N,) class numbers -> scalar.

    A probability of 0 counts as 1e-7.
    """
    classes = t if t.ndim == 1 else t.argmax(dim=1)
    return torch.nn.functional.nll_loss(torch.log(y.clamp(min=1e-7)), classes)


def _probabilities(rng, N, C):
    """Rows that add up to 1, shape (N, C), every entry above 0.2 / C."""
    y = rng.uniform(0.2, 1, (N, C))
    return y / y.sum(axis=1, keepdims=True)


def _one_hot(rng, N, C):
    return np.eye(C)[rng.integers(0, C, N)]


_CERTAIN = [[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]
cross_entropy_error.part(
    "one-hot, a batch of two", y=[[0.2, 0.5, 0.3], [0.1, 0.1, 0.8]], t=[[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]
)
cross_entropy_error.part("class numbers, the same batch", y=[[0.2, 0.5, 0.3], [0.1, 0.1, 0.8]], t=[1, 2])
cross_entropy_error.part("the right class has probability 0", y=[[0.0, 0.4, 0.6]], t=[[1.0, 0.0, 0.0]])
cross_entropy_error.part("sure and right", y=_CERTAIN, t=_CERTAIN)
cross_entropy_error.unseen("one-hot", lambda rng: {"y": _probabilities(rng, 4, 3), "t": _one_hot(rng, 4, 3)})
cross_entropy_error.unseen("class numbers", lambda rng: {"y": _probabilities(rng, 5, 4), "t": rng.integers(0, 4, 5)})
cross_entropy_error.unseen(
    "a batch of one, one-hot", lambda rng: {"y": _probabilities(rng, 1, 5), "t": _one_hot(rng, 1, 5)}
)
cross_entropy_error.unseen(
    "as many samples as classes, class numbers",
    lambda rng: {"y": _probabilities(rng, 3, 3), "t": rng.integers(0, 3, 3)},
)
cross_entropy_error.unseen(
    "probability 0 for the right class, one-hot",
    lambda rng: {"y": np.array([[0.0, 0.3, 0.7], [0.5, 0.5, 0.0]]), "t": np.eye(3)[[0, int(rng.integers(0, 2))]]},
)
cross_entropy_error.unseen(
    "probability 0 for the right class, class numbers",
    lambda rng: {"y": np.array([[0.25, 0.75], [0.0, 1.0], [0.6, 0.4]]), "t": np.array([rng.integers(0, 2), 0, 1])},
)
cross_entropy_error.unseen(
    "leaves its inputs alone",
    lambda rng: {"y": _probabilities(rng, 3, 4), "t": _one_hot(rng, 3, 4)},
    requires=INPUTS_UNCHANGED,
)


def _costs(y, t, room=1e-7):
    """-log of each sample's probability for its right class, (N,)."""
    classes = t if t.ndim == 1 else t.argmax(axis=1)
    return -np.log(y[np.arange(len(y)), classes] + room)


def _one_hot_costs(y, t, room=1e-7):
    """The same as a product with the one-hot t, shape (N, C)."""
    t = np.eye(y.shape[1])[t] if t.ndim == 1 else t
    return -t * np.log(y + room)


def _column_for_every_sample(y, t):
    classes = t if t.ndim == 1 else t.argmax(axis=1)
    return -np.log(y[:, classes] + 1e-7).sum() / len(y)


cross_entropy_error.mistake(
    "not divided by N",
    lambda y, t: _costs(y, t).sum(),
    hint="Your loss grows with the number of samples. It should be the mean over the batch.",
)
cross_entropy_error.mistake(
    "divided by N and by C",
    lambda y, t: _one_hot_costs(y, t).mean(),
    hint="Your mean runs over N times C entries. How many samples are there to share the loss?",
)
cross_entropy_error.mistake(
    "not averaged",
    _costs,
    hint="Your result has one loss for each sample, shape (N,). Which step turns them into one number?",
)
cross_entropy_error.mistake(
    "sign",
    lambda y, t: -_costs(y, t).mean(),
    hint="Your loss is negative. The logarithm of a probability is never above 0: what turns that into a cost?",
)
cross_entropy_error.mistake(
    "log(0), class numbers",
    lambda y, t: _costs(y, t, room=0).mean(),
    hint="log(0) is infinite, and one sample spoils the loss of the batch. What can you add to y first?",
)
cross_entropy_error.mistake(
    "log(0), one-hot",
    lambda y, t: _one_hot_costs(y, t, room=0).sum() / len(y),
    hint="0 times log(0) is nan, and that spoils the whole loss. What can you add to y first?",
)
cross_entropy_error.mistake(
    "one-hot only",
    lambda y, t: -(t * np.log(y + 1e-7)).sum() / len(y),
    hint="For one-hot t you are right. Class numbers have shape (N,): what does `t * np.log(y)` pair up then?",
)
cross_entropy_error.mistake(
    "class numbers only",
    lambda y, t: -np.log(y[np.arange(len(y)), t] + 1e-7).mean(),
    hint="For class numbers you are right. A one-hot t has shape (N, C) and holds decimals: how do you find the place "
    "of the 1 in each row?",
)
cross_entropy_error.mistake(
    "every sample with every class number",
    _column_for_every_sample,
    hint="`y[:, t]` picks N columns, for every sample all of them: shape (N, N). Sample i needs entry t[i] only.",
)
cross_entropy_error.mistake(
    "y and t exchanged",
    lambda y, t: -(y * np.log((np.eye(y.shape[1])[t] if t.ndim == 1 else t) + 1e-7)).sum() / len(y),
    hint="You took the logarithm of t. Which of the two arrays holds probabilities?",
)
cross_entropy_error.mistake(
    "softmax taken again",
    lambda y, t: _costs(_softmax(y), t).mean(),
    hint="y holds probabilities already: each row adds up to 1. What does one more softmax do to a row of y?",
)
cross_entropy_error.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="Your function changed y or t itself. Does `+=` make a new array?",
)

# --- Softmax with loss: given with a slip ---------------------------------------------------------------------------


@question(
    "softmax_with_loss",
    tolerance=rounding(
        "Logits near 1000 round before their maximum is subtracted; 1e-7 may be added, as in the cross entropy.",
        terms=1,
        size=1000,
        functions=12,
        room=_ROOM_FOR_1E_7.room,
    ),
)
def softmax_with_loss(x, t, elsewhere=None):
    """The mean cross entropy of softmax(x), and its gradient. x, t: (N, C), t one-hot -> loss: scalar, dx: (N, C).

    `elsewhere`, of the shape of x, goes through another layer before the backward pass.
    """
    x.requires_grad_()
    loss = torch.nn.functional.cross_entropy(x, t)
    return {"loss": loss, "dx": torch.autograd.grad(loss, x)[0]}


def _logits(rng, N, C):
    """Logits between -1 and 1, whose probabilities stay above 0.02 for up to 6 classes, and one-hot labels."""
    return {"x": rng.uniform(-1, 1, (N, C)), "t": _one_hot(rng, N, C)}


softmax_with_loss.part("the example: logits 0, two samples", x=[[0.0, 0.0], [0.0, 0.0]], t=[[1.0, 0.0], [0.0, 1.0]])
softmax_with_loss.part(
    "three samples, four classes",
    x=[[0.5, -0.5, 1.0, 0.0], [1.0, 0.5, 0.0, -1.0], [0.0, 0.2, 0.4, 0.6]],
    t=[[0.0, 0.0, 1.0, 0.0], [0.0, 1.0, 0.0, 0.0], [1.0, 0.0, 0.0, 0.0]],
)
softmax_with_loss.part("a batch of one", x=[[0.5, 1.0, -0.5]], t=[[0.0, 0.0, 1.0]])
softmax_with_loss.part(
    "another layer at work in between",
    x=[[0.5, -0.5, 1.0], [1.0, 0.5, 0.0]],
    t=[[0.0, 0.0, 1.0], [0.0, 1.0, 0.0]],
    elsewhere=[[1.0, 0.0, 0.0], [0.0, 0.5, 0.5]],
)
softmax_with_loss.unseen("four samples, three classes", lambda rng: _logits(rng, 4, 3))
softmax_with_loss.unseen("two samples, six classes", lambda rng: _logits(rng, 2, 6))
softmax_with_loss.unseen("many samples", lambda rng: _logits(rng, 25, 4))
softmax_with_loss.unseen(
    "whole numbers",
    lambda rng: {"x": rng.integers(-1, 2, (3, 5)), "t": _one_hot(rng, 3, 5).astype(int)},
)
softmax_with_loss.unseen(
    "large logits",
    lambda rng: {"x": 1000 + np.round(64 * rng.uniform(-1, 1, (5, 2))) / 64, "t": _one_hot(rng, 5, 2)},
)
softmax_with_loss.unseen(
    "another layer at work in between", lambda rng: _logits(rng, 3, 4) | {"elsewhere": rng.uniform(-1, 1, (3, 4))}
)
softmax_with_loss.unseen("leaves its inputs alone", lambda rng: _logits(rng, 3, 2), requires=INPUTS_UNCHANGED)


def _loss_mistake(backward, forward=_softmax, kept=lambda x, elsewhere: x):
    """A SoftmaxWithLoss whose `backward(y, t)` is wrong, or which used another softmax, or kept another y."""

    def formula(x, t, elsewhere=None):
        loss = _costs(forward(x), t).mean()
        return {"loss": loss, "dx": backward(forward(kept(x, elsewhere)), t)}

    return formula


softmax_with_loss.mistake(
    "the slip: y - t / N",
    _loss_mistake(lambda y, t: y - t / len(t)),
    hint="Only t is divided by the batch size in your dx. Which of the two does Python do first, `-` or `/`?",
)
softmax_with_loss.mistake(
    "y / N - t",
    _loss_mistake(lambda y, t: y / len(t) - t),
    hint="Only y is divided by the batch size in your dx. The loss is a mean over N samples: what does that do to its "
    "gradient?",
)
softmax_with_loss.mistake(
    "not divided by N",
    _loss_mistake(lambda y, t: y - t),
    hint="Your dx is N times too large. The loss is a mean over N samples: what does that do to its gradient?",
)
softmax_with_loss.mistake(
    "divided by N twice",
    _loss_mistake(lambda y, t: (y - t) / len(t) ** 2),
    hint="Your dx is N times too small. The mean over the samples is taken once: where do you divide a second time?",
)
softmax_with_loss.mistake(
    "divided by C",
    _loss_mistake(lambda y, t: (y - t) / t.shape[1]),
    hint="You divide by the number of classes. Which axis of t counts the samples?",
)
softmax_with_loss.mistake(
    "divided by N and by C",
    _loss_mistake(lambda y, t: (y - t) / t.size),
    hint="You divide by the number of entries, N times C. The loss is a mean over what?",
)
softmax_with_loss.mistake(
    "sign",
    _loss_mistake(lambda y, t: (t - y) / len(t)),
    hint="Your dx has the wrong sign. When the logit of a wrong class grows, does the loss rise or fall?",
)
softmax_with_loss.mistake(
    "softmax taken twice",
    _loss_mistake(lambda y, t: (y - t) / len(t), forward=lambda x: _softmax(_softmax(x))),
    hint="Your probabilities went through softmax once more before the loss. How often is it needed?",
)
softmax_with_loss.mistake(
    "state kept on the class",
    _loss_mistake(lambda y, t: (y - t) / len(t), kept=lambda x, elsewhere: x if elsewhere is None else elsewhere),
    hint="Your layer used the y of another layer. Does what you keep belong to `self` or to the class?",
)
attribute_never_set(softmax_with_loss)
softmax_with_loss.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="An array that was handed to your layer has changed. Do `-=` and `/=` make new arrays?",
)
