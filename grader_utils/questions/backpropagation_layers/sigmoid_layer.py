"""The sigmoid as a layer."""

import numpy as np

from grader_utils.questions.question import INPUTS_UNCHANGED, NO_WARNINGS
from grader_utils.questions.reference import gradients_from, torch
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import rounding
from grader_utils.questions.usual_errors import attribute_never_set


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
sigmoid_layer.mistake(
    "dout for y in the slope",
    _sigmoid_mistake(lambda x, out, dout: dout * (1 - dout)),
    hint="Your slope is made of dout. In y (1 - y), y is what the layer gave on its way forward.",
)
