"""x W + b as a layer."""

import numpy as np

from grader_utils.questions.question import INPUTS_UNCHANGED
from grader_utils.questions.reference import gradients_from, torch
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import rounding
from grader_utils.questions.usual_errors import attribute_never_set, fails, init_never_runs


@question("affine_layer", tolerance=rounding("Each entry is one sum of up to 30 products.", terms=30))
def affine_layer(W, b, x, dout, earlier=None, elsewhere=None):
    """x @ W + b and its three gradients. x: (N, n), W: (n, m), b: (m,), dout: (N, m) -> out, dx, dW, db.

    `earlier` goes through the layer, forward and backward, before x does; `elsewhere` goes through another layer
    with the same W and b before the backward pass. `earlier` may have fewer rows than x.
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
    "a first round with fewer samples", lambda rng: _layer(rng, 4, 3, 2) | {"earlier": rng.normal(size=(2, 3))}
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
    first = dout[: len(earlier)]
    return right | {"dW": right["dW"] + earlier.T @ first, "db": right["db"] + first.sum(axis=0)}


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
affine_layer.mistake(
    "reshape for a transpose",
    _affine_mistake(
        dx=lambda W, b, x, dout: dout @ W.reshape(W.shape[::-1]),
        dW=lambda W, b, x, dout: x.reshape(x.shape[::-1]) @ dout,
    ),
    hint="The shapes are right, but reshape refills an array row by row. Is row 0 of W.reshape(m, n) a column of W?",
)
