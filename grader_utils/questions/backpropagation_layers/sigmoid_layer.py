"""The sigmoid as a layer."""

from grader_utils.questions.vocabulary import (
    ANOTHER_LAYER, INPUTS_UNCHANGED, NO_WARNINGS, TWO_FORWARDS, attribute_never_set, gradients_from, layer, normal, np,
    rounding, together, torch, whole)


def _sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


@layer("sigmoid_layer", tolerance=rounding("A sigmoid, then three products.", functions=12),
    right={"out": lambda x: _sigmoid(x), "dx": lambda out, dout: dout * out * (1 - out)})
def sigmoid_layer(x, dout, earlier=None, elsewhere=None):
    """The sigmoid as a layer. x, dout: one shape, any -> out, dx of that shape.

    `earlier` goes through the layer before x does; `elsewhere` goes through another layer before the backward pass.
    """
    x.requires_grad_()
    out = torch.sigmoid(x)
    return {"out": out, "dx": gradients_from(out, (x,), dout)[0]}


def _two(*shape):
    return together(x=normal(*shape), dout=normal(*shape))


sigmoid_layer.part("x = 0", x=[0.0, 0.0], dout=[1.0, -4.0])
sigmoid_layer.part("a batch of two", x=[[1.0, -2.0, 0.5], [3.0, -0.5, 2.0]], dout=[[2.0, -1.0, 4.0], [8.0, 5.0, -3.0]])
sigmoid_layer.part("x = -1000 and 1000, without a warning", x=[-1000.0, 1000.0], dout=[2.0, 3.0], requires=NO_WARNINGS)
sigmoid_layer.part(TWO_FORWARDS, x=[2.0, -1.0], dout=[4.0, -2.0], earlier=[0.0, 1.0])
sigmoid_layer.part(ANOTHER_LAYER, x=[2.0, -1.0], dout=[4.0, -2.0], elsewhere=[0.0, 1.0])
sigmoid_layer.unseen("a batch", _two(4, 3))
sigmoid_layer.unseen("a batch of one", _two(1, 6))
sigmoid_layer.unseen("whole numbers", x=whole(-3, 4, 3, 5), dout=whole(1, 9, 3, 5))
sigmoid_layer.unseen("x far from 0, without a warning", x=[[-1000.0, 1000.0, -745.5], [800.0, -900.0, 0.5]],
    dout=normal(2, 3), requires=NO_WARNINGS)
sigmoid_layer.unseen(TWO_FORWARDS, _two(3, 4), earlier=normal(3, 4))
sigmoid_layer.unseen(ANOTHER_LAYER, _two(2, 5), elsewhere=normal(2, 5))
sigmoid_layer.unseen(INPUTS_UNCHANGED, _two(2, 4))


def _dout_in_place(out, dout):
    dout *= out * (1 - out)
    return dout


sigmoid_layer.upstream_left_out(
    hint="Your dx is the slope of the sigmoid alone. What does the chain rule do with dout?")
sigmoid_layer.mistake("dout passed on whole", dx=lambda dout: dout,
    hint="Your dx equals dout. By how much does the sigmoid's slope shrink it, entry by entry?")
sigmoid_layer.mistake("slope from x in place of the output", dx=lambda x, dout: dout * x * (1 - x),
    hint="The slope is y (1 - y). Which of the two arrays is y, the input of the layer or its output?")
sigmoid_layer.mistake("sigmoid taken twice", dx=lambda out, dout: dout * _sigmoid(out) * (1 - _sigmoid(out)),
    hint="Your backward takes the sigmoid of the output once more. What does the layer keep: x or y?")
sigmoid_layer.mistake("half of the slope: y", dx=lambda out, dout: dout * out,
    hint="One factor of the slope y (1 - y) is missing from your dx.")
sigmoid_layer.mistake("half of the slope: 1 - y", dx=lambda out, dout: dout * (1 - out),
    hint="One factor of the slope y (1 - y) is missing from your dx.")
sigmoid_layer.mistake("sum in place of a product", dx=lambda out, dout: dout + out * (1 - out),
    hint="You added dout and the slope. What does the chain rule do with two slopes that follow each other?")
sigmoid_layer.mistake("matrix product where entries are meant", dx=lambda out, dout: np.dot(dout, out * (1 - out)),
    hint="Each entry of dout meets one entry of the slope, its partner: both have the shape of x. Which product is it?")
sigmoid_layer.mistake("whole numbers truncated", out=lambda x: _sigmoid(x).astype(x.dtype),
    hint="For whole numbers x your output lost its decimals. Which dtype does `np.zeros_like(x)` have?")
sigmoid_layer.mistake("forward's result overwritten", out=lambda x: _sigmoid(x) * (1 - _sigmoid(x)),
    dx=lambda x, dout: dout * _sigmoid(x) * (1 - _sigmoid(x)),
    hint="Your dx is right, but backward changed the array that forward had returned: others still read it. Which line "
    "writes into it, and what would a copy change?")
sigmoid_layer.kept_on_the_class("output", of="another Sigmoid")
sigmoid_layer.first_forward_kept("output")
sigmoid_layer.mistake("overflow", breaks=NO_WARNINGS,
    hint="The values are right, but np.exp overflows on the way. What does the first cell of this notebook offer?")
sigmoid_layer.mistake("dout multiplied in place", dx=_dout_in_place,
    hint="`*=` writes into dout, the caller's array, and one of whole numbers has no room for decimals. Which operator "
    "makes a new array?")
attribute_never_set(sigmoid_layer)
sigmoid_layer.mistake("dout for y in the slope", dx=lambda dout: dout * (1 - dout),
    hint="Your slope is made of dout. In y (1 - y), y is what the layer gave on its way forward.")
sigmoid_layer.mistake("the slope of tanh", dx=lambda out, dout: dout * (1 - out**2),
    hint="1 - y² is the slope of tanh. What is the slope of the sigmoid, made of y?")
sigmoid_layer.mistake("brackets missing around 1 - y", dx=lambda out, dout: dout * out - out,
    hint="Your dx is dout * y - y. Which of `*` and `-` does Python do first in `dout * y * 1 - y`?")
sigmoid_layer.mistake("y (1 + y)", dx=lambda out, dout: dout * out * (1 + out),
    hint="Your slope is y (1 + y). Where y is nearly 1, the sigmoid is nearly flat: which slope should come out there?")
