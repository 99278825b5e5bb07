"""ReLU as a layer; students find two slips in it."""

import math

from grader_utils.questions.vocabulary import (
    INPUTS_UNCHANGED, TWO_FORWARDS, attribute_never_set, drawn, exact, fails, gradients_from, layer, normal, np,
    question, rounding, torch, uniform, whole)


@question("relu_init", tolerance=exact("True or False."))
def relu_init():
    """Whether a fresh Relu has its attribute `mask`, which is None. -> True."""
    return torch.tensor(True)


relu_init.without_inputs("a fresh layer")
relu_init.mistake("__init for __init__", fails(AttributeError, "'Relu' object has no attribute 'mask'"),
    hint="A fresh Relu has no mask. Which method should have set it, and is that, letter by letter, the name that "
    "Python calls when you write Relu()?")


def _both(backward):
    """The gradients of both layers, from `backward(mask, dout)` of one; the mask is True where nothing passes."""
    return {"dx": lambda x, dout: backward(x <= 0, dout), "dother": lambda other, dout: backward(other <= 0, dout)}


@layer("relu_layer", tolerance=rounding("A sum of two numbers that are copied.", functions=2),
    right={
        "out": lambda x, other: np.maximum(x, 0) + np.maximum(other, 0),
        **_both(lambda mask, dout: np.where(mask, 0, dout)),
    })
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


@drawn
def _every_sign(rng, *shape, low=0.3, high=2, numbers=uniform):
    """Three arrays in which every combination of signs occurs, shape of 8 entries or more; no entry is near 0."""
    order = rng.permutation(math.prod(shape))
    signs = (np.where(order // 2**digit % 2, -1, 1) for digit in range(3))
    drawn_ones = (sign.reshape(shape) * numbers(low, high, *shape)(rng) for sign in signs)
    return dict(zip(("x", "other", "dout"), drawn_ones, strict=True))


relu_layer.part("one sample, two layers", x=[1.0, -2.0, 3.0, -4.0], other=[1.0, 2.0, -3.0, -4.0],
    dout=[0.5, -1.0, -2.0, 4.0])
relu_layer.part("a batch of three", x=[[0.5, -1.0], [-2.0, 1.5], [3.0, -0.5]],
    other=[[-0.5, 2.0], [1.0, -1.0], [2.0, 1.0]], dout=[[1.0, 2.0], [-3.0, 4.0], [5.0, -6.0]])
relu_layer.part(TWO_FORWARDS, x=[1.0, -2.0, 3.0, -4.0], other=[1.0, 2.0, -3.0, -4.0],
    dout=[1.0, 2.0, -3.0, 4.0], earlier=[-1.0, 2.0])
relu_layer.part(INPUTS_UNCHANGED, x=[[2.0, -1.0]], other=[[-3.0, 0.5]], dout=[[1.0, -2.0]])
relu_layer.unseen("a batch", _every_sign(4, 5))
relu_layer.unseen("a batch of one", _every_sign(1, 9))
relu_layer.unseen("three axes", _every_sign(2, 3, 4))
relu_layer.unseen("whole numbers", _every_sign(3, 4, low=1, high=9, numbers=whole))
relu_layer.unseen(TWO_FORWARDS, _every_sign(3, 5), earlier=normal(2, 5))
relu_layer.unseen("two forward passes of one shape, then one backward", _every_sign(3, 5), earlier=normal(3, 5))
relu_layer.unseen(INPUTS_UNCHANGED, _every_sign(2, 6))


def _write_into(mask, dout):
    dout[mask] = 0
    return dout


relu_layer.mistake("dout overwritten", **_both(_write_into),
    hint="Both layers received one and the same array dout. What is left of it for the second layer, after the first "
    "one has written its zeros?")
relu_layer.mistake("dout overwritten, then copied", **_both(lambda mask, dout: _write_into(mask, dout).copy()),
    hint="You copy after the zeros are written, so the second layer still finds them in dout. Which should come first?")
relu_layer.mistake("dout passed on whole", **_both(lambda mask, dout: dout),
    hint="Your dx equals dout everywhere. How much does the output change where x is negative?")
relu_layer.mistake("mask the wrong way round", **_both(lambda mask, dout: np.where(mask, dout, 0)),
    hint="Your gradient passes where x is negative and stops where x is positive. What does True in the mask mean?")
relu_layer.mistake("ReLU of the gradient", **_both(lambda mask, dout: np.maximum(dout, 0)),
    hint="Your backward looks at the sign of dout. The sign of which array decides what passes?")
relu_layer.upstream_left_out(
    hint="Your dx holds the slopes of ReLU alone, 0 and 1. What does the chain rule do with dout?")
relu_layer.kept_on_the_class("mask", of="the second layer", by="other")
relu_layer.first_forward_kept("mask")
relu_layer.mistake("a result kept for its shape",
    out=lambda x, other, earlier: np.maximum(x if np.shape(earlier) != x.shape else earlier, 0) + np.maximum(other, 0),
    hint="The second time that an array of one shape came in, your layer gave the result of the first. When is a "
    "result that it keeps computed anew?")
for _name, _left in (("slopes", lambda mask, dout: np.where(mask, 0.0, 1.0)), ("dx", lambda mask, dout: dout * ~mask)):
    relu_layer.mistake(f"forward's result overwritten with the {_name}",
        out=lambda x, other, dout, left=_left: left(x <= 0, dout) + left(other <= 0, dout),
        hint="Your gradients are right, but backward changed the array that forward had returned: others still read "
        "it. Which line writes into it, and what would a copy change?")
relu_layer.mistake("matrix product where entries are meant", **_both(lambda mask, dout: np.dot(dout, ~mask)),
    hint="Each entry of dout meets one entry of the mask, its partner: both have the shape of x. Which product is it?")
attribute_never_set(relu_layer)
relu_layer.mistake(INPUTS_UNCHANGED,
    hint="An array that was handed to your layer has changed. Which line assigns to the entries of x or of dout?")
relu_layer.mistake("multiplied by x",
    dx=lambda x, dout: dout * np.maximum(x, 0), dother=lambda other, dout: dout * np.maximum(other, 0),
    hint="Your gradient is multiplied by the output of the layer. How steep is ReLU where x is positive?")
