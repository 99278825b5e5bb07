"""ReLU as a layer; students find two slips in it."""

import math

import numpy as np

from grader_utils.questions.question import INPUTS_UNCHANGED
from grader_utils.questions.reference import gradients_from, torch
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import exact, rounding
from grader_utils.questions.usual_errors import attribute_never_set


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
relu_layer.unseen(
    "two forward passes of one shape, then one backward",
    lambda rng: _every_sign(rng, (3, 5)) | {"earlier": rng.normal(size=(3, 5))},
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


def _kept_by_shape(x, other, dout, earlier=None):
    first = x if earlier is None or earlier.shape != x.shape else earlier
    return _relu_mistake(lambda mask, dout: np.where(mask, 0, dout))(x, other, dout) | {
        "out": np.maximum(first, 0) + np.maximum(other, 0)
    }


relu_layer.mistake(
    "a result kept for its shape",
    _kept_by_shape,
    hint="The second time that an array of one shape came in, your layer gave the result of the first. When is a "
    "result that it keeps computed anew?",
)
for _name, _left in (("slopes", lambda mask, dout: np.where(mask, 0.0, 1.0)), ("dx", lambda mask, dout: dout * ~mask)):
    relu_layer.mistake(
        f"forward's result overwritten with the {_name}",
        lambda x, other, dout, earlier=None, left=_left: {
            "out": left(x <= 0, dout) + left(other <= 0, dout),
            "dx": dout * (x > 0),
            "dother": dout * (other > 0),
        },
        hint="Your gradients are right, but backward changed the array that forward had returned: others still read "
        "it. Which line writes into it, and what would a copy change?",
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
relu_layer.mistake(
    "multiplied by x",
    lambda x, other, dout, earlier=None: {
        "out": np.maximum(x, 0) + np.maximum(other, 0),
        "dx": dout * np.maximum(x, 0),
        "dother": dout * np.maximum(other, 0),
    },
    hint="Your gradient is multiplied by the output of the layer. How steep is ReLU where x is positive?",
)
