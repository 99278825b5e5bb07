"""x W + b as a layer."""

from grader_utils.questions.vocabulary import (
    ANOTHER_LAYER, INPUTS_UNCHANGED, attribute_never_set, fails, gradients_from, init_never_runs, layer, normal, np,
    rounding, together, torch, whole)


@layer("affine_layer", tolerance=rounding("Each entry is one sum of up to 30 products.", terms=30),
    right={
        "out": lambda W, b, x: x @ W + b,
        "dx": lambda W, dout: dout @ W.T,
        "dW": lambda x, dout: x.T @ dout,
        "db": lambda dout: dout.sum(axis=0),
    })
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


def _layer(N, n, m):
    return together(W=normal(n, m), b=normal(m) + 2, x=normal(N, n), dout=normal(N, m))


affine_layer.part("the example: N = 2, n = 3, m = 2", W=[[1, 2], [3, 4], [5, 6]], b=[1.0, -1.0],
    x=[[1, 2, 3], [4, 5, 6]], dout=[[1.0, 2.0], [3.0, 4.0]])
affine_layer.part("no two sizes equal: N = 4, n = 1, m = 3", W=[[0.5, -1.0, 2.0]], b=[1.0, 0.0, -1.0],
    x=[[1.0], [-2.0], [3.0], [0.5]], dout=[[1.0, 0.0, 2.0], [0.0, -1.0, 1.0], [0.5, 2.0, 0.0], [-1.0, 1.0, 1.0]])
affine_layer.part("a batch of one", W=[[1.0, -1.0], [0.5, 2.0], [3.0, 0.0]], b=[0.5, 1.5], x=[[1.0, 2.0, -1.0]],
    dout=[[2.0, -3.0]])
_SMALL = {"W": [[1.0, -1.0, 2.0], [0.5, 2.0, 0.0]], "b": [0.5, 1.5, -1.0], "x": [[1.0, 2.0]],
    "dout": [[2.0, -3.0, 1.0]]}
affine_layer.part("a second round, forward and backward", **_SMALL, earlier=[[3.0, -1.0]])
affine_layer.part(ANOTHER_LAYER, **_SMALL, elsewhere=[[3.0, -1.0]])
affine_layer.unseen("no two sizes equal", _layer(5, 3, 4))
affine_layer.unseen("more samples than inputs", _layer(30, 2, 3))
affine_layer.unseen("a batch of one", _layer(1, 4, 3))
affine_layer.unseen("one output", _layer(4, 3, 1))
affine_layer.unseen("whole numbers, b with decimals", W=whole(1, 5, 3, 2), b=normal(2), x=whole(-4, 5, 4, 3),
    dout=normal(4, 2))
affine_layer.unseen("a second round, forward and backward", _layer(4, 3, 2), earlier=normal(4, 3))
affine_layer.unseen("a first round with fewer samples", _layer(4, 3, 2), earlier=normal(2, 3))
affine_layer.unseen(ANOTHER_LAYER, _layer(5, 2, 3), elsewhere=normal(5, 2))
affine_layer.unseen(INPUTS_UNCHANGED, _layer(2, 4, 3))


def _added_in_place(W, b, x):
    out = x @ W
    out += b
    return out


def _with_earlier(gradient, earlier, of_first):
    """Return the gradient with that of the first round, of fewer samples, in it."""
    return gradient if earlier is None else gradient + of_first(len(earlier))


affine_layer.mistake("bias left out", out=lambda W, x: x @ W,
    hint="Your out equals x @ W. What does b add to every row of it?")
affine_layer.mistake("dW transposed", dW=lambda x, dout: dout.T @ x,
    hint="Your dW has shape (m, n). A gradient has the shape of its parameter: what is the shape of W?")
affine_layer.mistake("nothing transposed", dx=lambda W, dout: dout @ W,
    hint="The inner sizes of a product do not meet. Write both shapes side by side, and beside them the shape that you "
    "want. Which of the two has to be transposed?")
affine_layer.mistake("elementwise product in dW", dW=lambda x, dout: x * dout,
    hint="dW adds up over the samples, as a matrix product does. Write the shapes of x and dout side by side first.")
affine_layer.mistake("db not summed", db=lambda dout: dout,
    hint="Your db has one row for each sample, shape (N, m). b is one array, used in all N samples: what becomes of N "
    "gradients of one thing?")
affine_layer.mistake("db summed over the outputs", db=lambda dout: dout.sum(axis=1),
    hint="Your db has shape (N,), one entry for each sample. b has shape (m,): along which axis of dout do you sum?")
affine_layer.mistake("db summed over everything", db=lambda dout: dout.sum(),
    hint="Your db is one number. b has shape (m,): along which axis of dout do you sum?")
affine_layer.mistake("db as a row of a matrix", db=lambda dout: dout.sum(axis=0, keepdims=True),
    hint="Your db has shape (1, m), and b has shape (m,). Which argument of the sum keeps the axis?")
affine_layer.mistake("db averaged", db=lambda dout: dout.mean(axis=0),
    hint="Your db is a mean over the samples. Is there a 1/N in x @ W + b? Where in a network does the mean happen?")
_AVERAGED = {
    "dx": lambda W, dout: dout @ W.T / len(dout),
    "dW": lambda x, dout: x.T @ dout / len(x),
    "db": lambda dout: dout.mean(axis=0),
}
for _several in ("dW and db", "dx, dW and db", "dx and dW", "dx and db"):
    affine_layer.mistake(f"{_several} averaged",
        **{_field: _average for _field, _average in _AVERAGED.items() if _field in _several},
        hint=f"{_several} are divided by N. Is there a 1/N in x @ W + b? Where in a network does the mean happen?")
for _field in ("dW", "dx"):
    affine_layer.mistake(f"{_field} averaged", **{_field: _AVERAGED[_field]},
        hint=f"Your {_field} is divided by N. Is there a 1/N in x @ W + b? Where in a network does the mean happen?")
for _name, _one in (("last", -1), ("first", 0)):
    affine_layer.mistake(f"the {_name} sample alone",
        dW=lambda x, dout, one=_one: np.outer(x[one], dout[one]), db=lambda dout, one=_one: dout[one],
        hint=f"Your dW and db come from the {_name} sample alone. Every sample used W and b: what becomes of the "
        "gradients of the others?")
affine_layer.upstream_left_out(
    hint="Your gradients come out as if dout were 1 everywhere. Where does dout enter each of the three?")
affine_layer.mistake("gradients accumulate",
    dW=lambda x, dout, earlier: _with_earlier(x.T @ dout, earlier, lambda count: earlier.T @ dout[:count]),
    db=lambda dout, earlier: _with_earlier(dout.sum(axis=0), earlier, lambda count: dout[:count].sum(axis=0)),
    hint="In the second round your dW and db still hold the first round's. Does backward assign them or add to them?")
for _field, _gradient, _first in (
    ("dW", lambda x, dout: x.T @ dout, lambda earlier, dout: earlier.T @ dout[: len(earlier)]),
    ("db", lambda x, dout: dout.sum(axis=0), lambda earlier, dout: dout[: len(earlier)].sum(axis=0)),
):
    affine_layer.mistake(f"{_field} accumulates",
        **{_field: lambda x, dout, earlier, gradient=_gradient, first=_first: _with_earlier(
            gradient(x, dout), earlier, lambda count: first(earlier, dout))},
        hint=f"In the second round your {_field} still holds the first round's. Does backward assign it or add to it?")
affine_layer.first_forward_kept("x")
affine_layer.kept_on_the_class("x", of="another Affine layer")
affine_layer.mistake("added into an array of whole numbers", out=_added_in_place,
    hint="`+=` writes into the array on its left, and that one holds whole numbers here. Which operator makes a new "
    "array?")
affine_layer.mistake("dW in the place of W", dx=lambda x, dout: dout @ (x.T @ dout).T,
    hint="Your dx is computed with the gradient dW. Which matrix did x meet on its way forward?")
affine_layer.mistake("db left at 0", db=lambda b: np.zeros(b.shape),
    hint="Your db is 0 in every entry. Each of the N samples used b: which axis of dout, shape (N, m), counts them?")
affine_layer.mistake("fractions cut off", out=lambda W, b, x: (x @ W + b).astype((x @ W).dtype),
    hint="For whole numbers your out lost its decimals. Where does your result get its dtype from?")
affine_layer.mistake("the batch added into b", fails(ValueError, "non-broadcastable output operand"),
    hint="`+=` writes into the array on its left, and b, shape (m,), has no room for a batch, shape (N, m). Which "
    "operator makes a new array?")
init_never_runs(affine_layer)
attribute_never_set(affine_layer)
affine_layer.mistake("reshape for a transpose", dx=lambda W, dout: dout @ W.reshape(W.shape[::-1]),
    dW=lambda x, dout: x.reshape(x.shape[::-1]) @ dout,
    hint="The shapes are right, but reshape refills an array row by row. Is row 0 of W.reshape(m, n) a column of W?")
