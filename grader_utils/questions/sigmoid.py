"""Questions of 03_sigmoid: activation functions, their slopes, their pictures, and a whole artificial neuron."""

import math

import numpy as np

from grader_utils.questions.expected import Curve, Drawing
from grader_utils.questions.question import INPUTS_UNCHANGED, NO_WARNINGS
from grader_utils.questions.reference import torch
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import exact, judged, rounding
from grader_utils.questions.troubles import init_never_runs

_INPUT_CHANGED = "Your function wrote into its own input. Which line does that, and what would a copy change?"


def _whole_numbers(rng, shape):
    """Whole numbers of both signs, and never 0."""
    return rng.choice([-4, -3, -2, -1, 1, 2, 3, 4], size=shape)


def _logistic(z):
    """The sigmoid inside a wrong formula, where only the rest of the formula is wrong."""
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1, e) / (1 + e)


def _ask_for_a_curve(curve):
    """Add the parts and the one mistake that every function with a smooth curve has."""
    curve.part("one row", z=[-2.0, 0.0, 0.5, 3.0])
    curve.part("whole numbers, shape (2, 3)", z=[[-3, -1, 0], [1, 2, 4]])
    curve.part("1000 and -1000 among small numbers", z=[1000.0, 0.5, -1000.0])
    curve.part("leaves its input alone", z=[-1.5, 0.5, 2.5], requires=INPUTS_UNCHANGED)
    curve.unseen("a vector", lambda rng: {"z": rng.normal(size=6)})
    curve.unseen("shape (2, 3, 4)", lambda rng: {"z": rng.normal(size=(2, 3, 4))})
    curve.unseen("whole numbers", lambda rng: {"z": _whole_numbers(rng, (4, 3))})
    curve.unseen(
        "very large and very small z together",
        lambda rng: {"z": np.append(rng.normal(size=3), [rng.uniform(800, 1000), -rng.uniform(800, 1000)])},
    )
    curve.unseen("leaves its input alone", lambda rng: {"z": rng.normal(size=(3, 5))}, requires=INPUTS_UNCHANGED)
    curve.mistake("input changed", breaks=INPUTS_UNCHANGED, hint=_INPUT_CHANGED)


def _cut_off(curve, formula):
    """Add the mistake of filling an array of z's own dtype."""
    curve.mistake(
        "decimals cut off",
        lambda z: formula(z).astype(z.dtype),
        hint="For whole numbers z your result lost its decimals. Which dtype has the array that you fill?",
    )


# Exercise 1


@question(
    "sigmoid",
    tolerance=rounding(
        "An exponential, a sum and a quotient; other stable formulas take up to eight operations.", functions=8
    ),
)
def sigmoid(z):
    """1 / (1 + e^-z) entry by entry, for a number or any shape -> the same shape."""
    return torch.sigmoid(torch.as_tensor(z, dtype=torch.float64))


sigmoid.part("z = 0", z=0)
sigmoid.part("z = -5", z=-5)
sigmoid.part("z = 3", z=3)
sigmoid.part("shape (2, 3)", z=[[-1.5, 0.0, 2.0], [0.5, -3.0, 1.0]])
sigmoid.part("whole numbers", z=[-2, -1, 0, 1, 2])
sigmoid.part("1000 among small numbers", z=[1000.0, 0.25, -2.0])
sigmoid.part("-1000 among small numbers, without a warning", z=[-1000.0, 0.25, -2.0], requires=NO_WARNINGS)
sigmoid.part("leaves its input alone", z=[-2.0, 0.5, 3.0], requires=INPUTS_UNCHANGED)
sigmoid.unseen("one number", lambda rng: {"z": float(rng.normal())})
sigmoid.unseen("a vector", lambda rng: {"z": rng.normal(scale=2, size=7)})
sigmoid.unseen("shape (2, 3, 4)", lambda rng: {"z": rng.normal(scale=2, size=(2, 3, 4))})
sigmoid.unseen("whole numbers", lambda rng: {"z": _whole_numbers(rng, (3, 2))})
sigmoid.unseen(
    "very large and very small z together",
    lambda rng: {"z": np.append(rng.normal(size=3), [rng.uniform(800, 1000), -rng.uniform(800, 1000)])},
)
sigmoid.unseen(
    "z = -1000 in a batch, without a warning",
    lambda rng: {"z": np.vstack([rng.normal(size=(2, 3)), [-1000.0, 0.5, 1000.0]])},
    requires=NO_WARNINGS,
)
sigmoid.unseen("leaves its input alone", lambda rng: {"z": rng.normal(scale=2, size=(3, 4))}, requires=INPUTS_UNCHANGED)


def _if_for_the_whole_array(z):
    if z >= 0:
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))


def _masks_into(make_result):
    def masked(z):
        result = make_result(z)
        positive = z >= 0
        result[positive] = 1 / (1 + np.exp(-z[positive]))
        result[~positive] = np.exp(z[~positive]) / (1 + np.exp(z[~positive]))
        return result

    return masked


sigmoid.mistake(
    "a warning",
    breaks=NO_WARNINGS,
    hint="Every value is right. For the silence: which numbers reach np.exp when z = -1000? "
    "(np.where computes both of its branches for every entry.)",
)
sigmoid.mistake(
    "overflow on the other side",
    lambda z: np.exp(z) / (1 + np.exp(z)),
    hint="For z = 1000 you divide inf by inf, and that is nan. On which side of 0 is this formula safe?",
)
sigmoid.mistake(
    "sign of z",
    lambda z: 1 / (1 + np.exp(z)),
    hint="Your curve falls where it should rise. Look at the sign in the exponent.",
)
sigmoid.mistake(
    "brackets missing",
    lambda z: 1 / 1 + np.exp(-z),
    hint="Your values are above 1. Python divides before it adds: what stands below the fraction line?",
)
sigmoid.mistake(
    "tanh in its place",
    lambda z: np.tanh(z),
    hint="At z = 0 you give 0. Your curve runs between -1 and 1: between which numbers does the sigmoid run?",
)
sigmoid.mistake(
    "a step",
    lambda z: (np.asarray(z) > 0).astype(float),
    hint="You give 0 or 1 and nothing between. The sigmoid climbs from 0 to 1 without a jump.",
)
sigmoid.mistake(
    "math.exp",
    lambda z: 1 / (1 + math.exp(-z)),
    hint="math.exp takes one number at a time. Which exp takes an array of any shape?",
)
sigmoid.mistake(
    "one `if` for the whole array",
    _if_for_the_whole_array,
    hint="`if` asks one question about the whole array z, but each entry needs its own answer. What does a mask do?",
)
sigmoid.mistake(
    "decimals cut off",
    _masks_into(lambda z: np.zeros_like(z)),
    hint="zeros_like makes an array of z's own dtype: for whole numbers, it has no room for decimals. "
    "And does z[mask] work when z is a plain number?",
)
sigmoid.mistake(
    "decimals cut off, numbers allowed",
    lambda z: _masks_into(lambda z: np.zeros_like(z))(np.asarray(z)),
    hint="zeros_like makes an array of z's own dtype. For whole numbers, is there room for decimals in it?",
)
sigmoid.mistake(
    "arrays only",
    _masks_into(lambda z: np.zeros(np.shape(z))),
    hint="For arrays you are right. A plain number such as -5 has no entries to pick with a mask: "
    "which NumPy function turns it into an array first?",
)
sigmoid.mistake("input changed", breaks=INPUTS_UNCHANGED, hint=_INPUT_CHANGED)


# Exercise 2


def _sigmoid_drawn(steepness, name):
    return Drawing(
        curves=[Curve(name, lambda z: torch.sigmoid(steepness * z), (-5, 5))],
        horizontals=(0, 1),
        verticals=(0,),
        points=((0, 0.5),),
    )


@question(
    "plot_sigmoid",
    tolerance=judged("A point counts as drawn in its place up to 1e-6, a thousandth of what a screen shows."),
)
def plot_sigmoid(steepness):
    """The curve of a sigmoid of a given steepness, with asymptotes, the vertical axis and the point (0, 0.5)."""
    return _sigmoid_drawn(steepness, "the sigmoid" if steepness == 1 else f"the sigmoid of {steepness:.3g} z")


plot_sigmoid.part("your own sigmoid", steepness=1.0)
plot_sigmoid.part("a sigmoid twice as steep", steepness=2.0)
plot_sigmoid.unseen("a steeper sigmoid", lambda rng: {"steepness": float(rng.uniform(2.5, 4))})
plot_sigmoid.unseen("a flatter sigmoid", lambda rng: {"steepness": float(rng.uniform(0.3, 0.7))})
plot_sigmoid.unseen("a falling sigmoid", lambda rng: {"steepness": -float(rng.uniform(1, 2))})
plot_sigmoid.unseen("nearly your own sigmoid", lambda rng: {"steepness": float(rng.uniform(1.05, 1.3))})
plot_sigmoid.mistake(
    "the argument ignored",
    lambda steepness: _sigmoid_drawn(1, "the sigmoid"),
    hint="Your curve is the same for every sigmoid that you are given. Whose `forward` do you call?",
)


# Exercise 3


@question(
    "saturation_point",
    tolerance=rounding(
        "A quotient and a logarithm. A numerical search is right, too, when it comes as close as 2e-10.",
        functions=8,
        room=2e-10,
    ),
)
def saturation_point(tolerance):
    """The |z| beyond which the sigmoid is within `tolerance` of 0 or 1 -> scalar. A close numerical search is right."""
    return -torch.logit(torch.as_tensor(tolerance, dtype=torch.float64))


saturation_point.part("tolerance 0.1", tolerance=0.1)
saturation_point.part("tolerance 0.01", tolerance=0.01)
saturation_point.part("tolerance 0.047425873: the rule of thumb", tolerance=0.04742587317756678)
saturation_point.unseen("a rough tolerance", lambda rng: {"tolerance": float(rng.uniform(0.15, 0.3))})
saturation_point.unseen("a fine tolerance", lambda rng: {"tolerance": float(rng.uniform(0.005, 0.03))})
saturation_point.unseen("a very fine tolerance", lambda rng: {"tolerance": float(rng.uniform(2e-4, 9e-4))})
saturation_point.unseen("a tolerance near one half", lambda rng: {"tolerance": float(rng.uniform(0.42, 0.49))})
saturation_point.mistake(
    "the rule of thumb itself",
    lambda tolerance: 3,
    hint="You return 3 for every tolerance. Should a finer tolerance not push the point further out?",
)
saturation_point.mistake(
    "only one half solved",
    lambda tolerance: np.log(1 / tolerance),
    hint="You are close, and closer the finer the tolerance is. What became of the 1 in 1 + e^z?",
)
saturation_point.mistake(
    "below 0",
    lambda tolerance: np.log(tolerance / (1 - tolerance)),
    hint="You found the point on the left of 0, where the sigmoid equals the tolerance. How far from 0 is it?",
)
saturation_point.mistake(
    "logarithm to base 10",
    lambda tolerance: np.log10((1 - tolerance) / tolerance),
    hint="The idea is right. Which base belongs to the logarithm that undoes np.exp?",
)
saturation_point.mistake(
    "the sigmoid, not its inverse",
    lambda tolerance: _logistic(1 - tolerance),
    hint="You put 1 - tolerance into the sigmoid. It should come out of it: which z goes in?",
)
saturation_point.mistake(
    "the sigmoid of the tolerance",
    lambda tolerance: _logistic(tolerance),
    hint="You put the tolerance into the sigmoid. It is a distance from 0 or 1, so it belongs on the y axis.",
)


# Exercise 4


@question(
    "artificial_neuron",
    tolerance=rounding("One sum of up to 50 products and the bias, then the sigmoid.", terms=51, functions=8),
)
def artificial_neuron(w, b, x):
    """The sigmoid of w.x + b for one sample. w, x: (n,), b: scalar -> scalar."""
    return torch.sigmoid(torch.nn.functional.linear(x, w, torch.as_tensor(b, dtype=w.dtype)))


for row in ([1, 1], [0, 1], [0, 0]):
    artificial_neuron.part(f"w = [0.5, 0.5], b = -0.7, x = {row}", w=[0.5, 0.5], b=-0.7, x=row)
artificial_neuron.unseen(
    "a random neuron",
    lambda rng: {"w": rng.normal(size=3), "b": float(rng.uniform(0.5, 1.5)), "x": rng.normal(size=3)},
)
artificial_neuron.unseen(
    "a negative bias",
    lambda rng: {"w": rng.normal(size=4), "b": -float(rng.uniform(0.5, 1.5)), "x": rng.normal(size=4)},
)
artificial_neuron.unseen(
    "whole numbers",
    lambda rng: {  # even weights and an odd bias, so that z is never 0
        "w": rng.choice([-4, -2, 2, 4], size=2),
        "b": int(rng.choice([-1, 1])),
        "x": rng.choice([-1, 1], size=2),
    },
)
artificial_neuron.unseen(
    "many inputs",
    lambda rng: {
        "w": rng.normal(scale=0.1, size=50),
        "b": float(rng.uniform(0.5, 1.5)),
        "x": rng.normal(size=50),
    },
)
artificial_neuron.unseen(
    "leaves its inputs alone",
    lambda rng: {"w": rng.normal(size=3), "b": 0.5, "x": rng.normal(size=3)},
    requires=INPUTS_UNCHANGED,
)
artificial_neuron.mistake(
    "activation left out",
    lambda w, b, x: w @ x + b,
    hint="You return the affine value z. Which function comes after it in an artificial neuron?",
)
artificial_neuron.mistake(
    "bias left out", lambda w, b, x: _logistic(w @ x), hint="Your result is the sigmoid of w.x. Where is b?"
)
artificial_neuron.mistake(
    "bias after the sigmoid",
    lambda w, b, x: _logistic(w @ x) + b,
    hint="You add b to the output. Is the bias a part of the affine value, or of what comes after it?",
)
artificial_neuron.mistake(
    "sum forgotten",
    lambda w, b, x: _logistic(w * x + b),
    hint="Your result has shape (n,), one output for each input. A neuron gives one number for one sample.",
)
artificial_neuron.mistake(
    "the sigmoid of every input",
    lambda w, b, x: w @ _logistic(x) + b,
    hint="You activated the inputs first. What goes through the sigmoid: each entry of x, or z?",
)
artificial_neuron.mistake(
    "a step",
    lambda w, b, x: float(w @ x + b > 0),
    hint="You give 0 or 1, as a gate does. This neuron has another activation.",
)
artificial_neuron.mistake(
    "one neuron for all",
    lambda w, b, x: _logistic(2 * w @ x + b + 1),  # the check makes a second neuron with these numbers
    hint="The check makes a second neuron, and your first one took over its weights. Do w and b live in `self`?",
)
init_never_runs(artificial_neuron)
artificial_neuron.mistake("input changed", breaks=INPUTS_UNCHANGED, hint=_INPUT_CHANGED)


# Exercise 5


@question("tanh", tolerance=rounding("Twice a sigmoid of 2z, minus 1: up to ten operations.", functions=10))
def tanh(z):
    """The hyperbolic tangent entry by entry, for any shape -> the same shape."""
    return torch.tanh(z)


_ask_for_a_curve(tanh)
_cut_off(tanh, np.tanh)
tanh.mistake(
    "inf / inf",
    lambda z: (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z)),
    hint="The formula is right, but for z = 1000 it divides inf by inf. Your Sigmoid is safe there: can it help?",
)
tanh.mistake(
    "the sigmoid itself",
    lambda z: _logistic(z),
    hint="Your curve runs from 0 to 1. Where does tanh begin and end?",
)
tanh.mistake(
    "not stretched",
    lambda z: _logistic(2 * z),
    hint="The slope is on its way, but your values stay between 0 and 1. How do you stretch (0, 1) to (-1, 1)?",
)
tanh.mistake(
    "not steep enough",
    lambda z: 2 * _logistic(z) - 1,
    hint="Your curve runs from -1 to 1, as it should, and climbs too slowly. What goes into the sigmoid?",
)
tanh.mistake(
    "upside down",
    lambda z: -np.tanh(z),
    hint="Your curve falls where tanh rises. Compare the two signs in the exponents.",
)
tanh.mistake(
    "brackets missing",
    lambda z: np.exp(z) - np.exp(-z) / np.exp(z) + np.exp(-z),
    hint="Python divides before it adds and subtracts. What stands above the fraction line, and what below?",
)


@question("relu", tolerance=exact("Each entry is 0 or z itself."))
def relu(z):
    """max(0, z) entry by entry, for any shape -> the same shape."""
    return torch.relu(z)


relu.part("one row", z=[-1.0, 2.0, -0.5, 3.0])
relu.part("whole numbers, shape (2, 3)", z=[[1, -2, 3], [-4, 5, -6]])
relu.part("leaves its input alone", z=[-1.5, 0.5, 2.5], requires=INPUTS_UNCHANGED)
relu.unseen("a vector", lambda rng: {"z": rng.normal(size=9)})
relu.unseen("shape (2, 3, 4)", lambda rng: {"z": rng.normal(size=(2, 3, 4))})
relu.unseen("whole numbers", lambda rng: {"z": np.append(_whole_numbers(rng, 6), [-2, 3]).reshape(4, 2)})
relu.unseen("large numbers", lambda rng: {"z": 1000 * rng.normal(size=(3, 4))})
relu.unseen("leaves its input alone", lambda rng: {"z": rng.normal(size=(3, 5))}, requires=INPUTS_UNCHANGED)
relu.mistake(
    "entries dropped",
    lambda z: z[z > 0],
    hint="z[mask] keeps only the entries where the mask is True, so the shape is lost. Put zeros into a copy instead.",
)
relu.mistake(
    "mask turned around",
    lambda z: np.where(z > 0, 0, z),
    hint="You set the positive entries to 0 and kept the negative ones. Where should your mask be True?",
)
relu.mistake(
    "the mask itself",
    lambda z: (z > 0).astype(float),
    hint="You return 0 or 1, which is the mask. What should stand where it is True?",
)
relu.mistake(
    "absolute value",
    lambda z: np.abs(z),
    hint="Your negative entries became positive. What does ReLU make of them?",
)
relu.mistake(
    "Python's max",
    lambda z: max(0, z),
    hint="Python's max asks one question about the whole array. A boolean mask asks each entry.",
)
relu.mistake(
    "the largest entries",
    lambda z: np.max(z, 0),
    hint="np.max(z, 0) is the largest entry along axis 0. Compare each entry of z with the number 0 instead.",
)
relu.mistake("input changed", breaks=INPUTS_UNCHANGED, hint=_INPUT_CHANGED)


# Exercise 6


@question(
    "softmax",
    tolerance=rounding(
        "The logarithm of the sum may be subtracted from a score near 900, and rounds as that does.",
        terms=1,
        size=900,
        functions=4,
    ),
)
def softmax(a):
    """Softmax along the last axis. a: (..., n) -> the same shape."""
    return torch.softmax(a, dim=-1)


def _sixty_fourths(rng, shape):
    """Normal numbers, rounded such that a score of 900 and more holds them exactly in single precision, too."""
    return np.round(64 * rng.normal(size=shape)) / 64


softmax.part("one sample: shape (3,)", a=[1.0, 2.0, 3.0])
softmax.part("a batch: shape (2, 3)", a=[[1.0, 2.0, 3.0], [0.5, 0.0, -1.0]])
softmax.part("one sample with scores near 1000", a=[1000.0, 1001.0, 999.0])
softmax.part("a row near 1000 and a row near -1000", a=[[1000.0, 1001.0, 999.0], [-1000.0, -999.5, -1002.0]])
softmax.part("leaves its input alone", a=[[0.5, 1.5, -1.0], [2.0, 0.0, 1.0]], requires=INPUTS_UNCHANGED)
softmax.unseen("a batch, no two sizes equal", lambda rng: {"a": rng.normal(size=(3, 5))})
softmax.unseen("whole numbers", lambda rng: {"a": rng.integers(-3, 4, size=(4, 3))})
softmax.unseen("shape (2, 3, 4)", lambda rng: {"a": rng.normal(size=(2, 3, 4))})
softmax.unseen("a batch with large scores", lambda rng: {"a": 900 + _sixty_fourths(rng, (4, 2))})
# Each row has an entry far below the others, too: whoever subtracts the smallest score meets an exponential of 800.
_FAR_APART = np.array([[900.0], [0.0], [-900.0]]) - [0, 800, 0, 0]
softmax.unseen("rows that lie far apart", lambda rng: {"a": _FAR_APART + _sixty_fourths(rng, (3, 4))})
softmax.unseen("leaves its input alone", lambda rng: {"a": rng.normal(size=(2, 5))}, requires=INPUTS_UNCHANGED)


def _softmax_with(largest, total):
    """The softmax whose maximum is taken with the options `largest`, and its sum with the options `total`."""

    def formula(a):
        powers = np.exp(a - np.max(a, **largest))
        return powers / np.sum(powers, **total)

    return formula


def _unshifted_softmax(total):
    """The softmax without a maximum, and its sum with the options `total`."""
    return lambda a: np.exp(a) / np.sum(np.exp(a), **total)


_ROW = {"axis": -1, "keepdims": True}
softmax.mistake(
    "over the whole array",
    _softmax_with({}, {}),
    hint="All entries of your result add up to 1 together. Add up one row: what should it give?",
)
softmax.mistake(
    "one sum for the whole array",
    _softmax_with(_ROW, {}),
    hint="You take the largest score row by row, as you should. Over which entries does the sum run?",
)
softmax.mistake(
    "one maximum for the whole array",
    _softmax_with({}, _ROW),
    hint="The sum is right. In the row near -1000, what is left of np.exp once the maximum of the whole array is "
    "subtracted?",
)
softmax.mistake(
    "the other axis",
    _softmax_with({"axis": 0, "keepdims": True}, {"axis": 0, "keepdims": True}),
    hint="Your columns add up to 1. Each sample is a row of shape (n,): along which axis does it run?",
)
softmax.mistake(
    "axis 1",
    _softmax_with({"axis": 1, "keepdims": True}, {"axis": 1, "keepdims": True}),
    hint="axis=1 is the last axis of a matrix only. A single sample of shape (n,) has no axis 1: what counts axes from "
    "the end?",
)
softmax.mistake(
    "keepdims missing",
    _softmax_with({"axis": -1}, {"axis": -1}),
    hint="One number a row has shape (N,), and it has to meet rows of shape (N, n). What does keepdims=True keep?",
)
softmax.mistake(
    "keepdims missing, axis 1",
    _softmax_with({"axis": 1}, {"axis": 1}),
    hint="One number a row has shape (N,), and it has to meet rows of shape (N, n). And has shape (n,) an axis 1?",
)
softmax.mistake(
    "no shift",
    _unshifted_softmax(_ROW),
    hint="The axis is right. For scores near 1000, np.exp gives inf. What can you subtract from a row beforehand?",
)
softmax.mistake(
    "no shift, over the whole array",
    _unshifted_softmax({}),
    hint="All entries of your result add up to 1 together. Over which entries should the sum run, for one row? "
    "(Leave the scores near 1000 for later.)",
)
softmax.mistake(
    "no shift, the other axis",
    _unshifted_softmax({"axis": 0, "keepdims": True}),
    hint="Your columns add up to 1. Each sample is a row of shape (n,): along which axis does it run?",
)
softmax.mistake(
    "no shift, keepdims missing",
    _unshifted_softmax({"axis": -1}),
    hint="One sum a row has shape (N,), and it has to meet rows of shape (N, n). What does keepdims=True keep?",
)
softmax.mistake(
    "exp of the shares",
    lambda a: np.exp(a / a.sum(**_ROW)),
    hint="Your rows do not add up to 1. Which comes first: the power of e, or the division by the sum?",
)
softmax.mistake(
    "shares without exp",
    lambda a: a / a.sum(**_ROW),
    hint="You divided the scores themselves. Negative scores then give negative shares: what makes them positive?",
)
softmax.mistake(
    "decimals cut off",
    lambda a: _softmax_with(_ROW, _ROW)(a).astype(a.dtype),
    hint="For whole scores only 0 and 1 come out. Which dtype has the array that you fill, row by row?",
)
softmax.mistake("input changed", breaks=INPUTS_UNCHANGED, hint=_INPUT_CHANGED)


# Exercises 7 and 8


def _slope(function, z):
    """The derivative of an elementwise function at each entry of z, by torch.autograd."""
    z = z.clone().requires_grad_()
    return torch.autograd.grad(function(z).sum(), z)[0]


@question("sigmoid_derivative", tolerance=rounding("A sigmoid, and two operations with it: up to ten.", functions=10))
def sigmoid_derivative(z):
    """The slope of the sigmoid at each entry of z, any shape -> the same shape."""
    return _slope(torch.sigmoid, z)


@question("tanh_derivative", tolerance=rounding("A tanh, and three operations with it: up to thirteen.", functions=13))
def tanh_derivative(z):
    """The slope of tanh at each entry of z, any shape -> the same shape."""
    return _slope(torch.tanh, z)


@question("relu_derivative", tolerance=exact("0 or 1."))
def relu_derivative(z):
    """The slope of ReLU at each entry of z, none of them 0, any shape -> the same shape."""
    return _slope(torch.relu, z)


_ask_for_a_curve(sigmoid_derivative)
_ask_for_a_curve(tanh_derivative)

_cut_off(sigmoid_derivative, lambda z: _logistic(z) * (1 - _logistic(z)))
_cut_off(tanh_derivative, lambda z: 1 - np.tanh(z) ** 2)
sigmoid_derivative.mistake(
    "z taken for the sigmoid of z",
    lambda z: z * (1 - z),
    hint="You put z itself into the formula. What does σ(z) stand for in it?",
)
sigmoid_derivative.mistake(
    "the sigmoid itself",
    lambda z: _logistic(z),
    hint="That is the height of the curve. How steep is it far out, where it is nearly 1?",
)
sigmoid_derivative.mistake(
    "half of the product",
    lambda z: 1 - _logistic(z),
    hint="At z = 0 you give 0.5. The slope is a product of two factors: which one is missing?",
)
sigmoid_derivative.mistake(
    "inf / inf",
    lambda z: np.exp(-z) / (1 + np.exp(-z)) ** 2,
    hint="The formula is right, but at z = -1000 it divides inf by inf. Can it be written with your Sigmoid?",
)
sigmoid_derivative.mistake(
    "tanh's formula",
    lambda z: 1 - _logistic(z) ** 2,
    hint="At z = 0 you give 0.75. That is the formula of tanh. Which one stands beside the sigmoid in the table?",
)
sigmoid_derivative.mistake(
    "the sigmoid twice",
    lambda z: _logistic(_logistic(z)) * (1 - _logistic(_logistic(z))),
    hint="The sigmoid was applied twice. The formula needs σ(z), once.",
)

tanh_derivative.mistake(
    "z taken for tanh of z",
    lambda z: 1 - z**2,
    hint="You put z itself into the formula. What in it is the height of the curve?",
)
tanh_derivative.mistake(
    "tanh itself",
    lambda z: np.tanh(z),
    hint="That is the height of the curve. How steep is it at z = 0, where its height is 0?",
)
tanh_derivative.mistake(
    "square forgotten",
    lambda z: 1 - np.tanh(z),
    hint="For negative z you are above 1, but tanh is never steeper than 1. A factor is missing, or a square.",
)
tanh_derivative.mistake(
    "square around the difference",
    lambda z: (1 - np.tanh(z)) ** 2,
    hint="You squared the whole difference. What is squared in the formula of the lesson?",
)
tanh_derivative.mistake(
    "not mended yet",
    lambda z: np.tanh(z) * (1 - np.tanh(z)),
    hint="At z = 0 this gives 0, but tanh is steepest there. The first factor is the height above the asymptote 0, "
    "which the sigmoid has: where is the lower asymptote of tanh?",
)
tanh_derivative.mistake(
    "upside down",
    lambda z: np.tanh(z) ** 2 - 1,
    hint="Your slopes are never positive, but tanh rises everywhere. Which difference is the wrong way round?",
)
tanh_derivative.mistake(
    "inf / inf",
    lambda z: 1 - ((np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))) ** 2,
    hint="At z = 1000 np.exp gives inf, and inf / inf is nan. Is your own tanh safe there, and do you call it?",
)

relu_derivative.part("one row", z=[-1.0, 2.0, -0.5, 3.0])
relu_derivative.part("whole numbers, shape (2, 3)", z=[[1, -2, 3], [-4, 5, -6]])
relu_derivative.part("leaves its input alone", z=[-1.5, 0.5, 2.5], requires=INPUTS_UNCHANGED)
relu_derivative.unseen("a vector", lambda rng: {"z": np.append(rng.normal(size=6), [-2.5, 2.5])})
relu_derivative.unseen("shape (2, 3, 4)", lambda rng: {"z": rng.normal(size=(2, 3, 4))})
relu_derivative.unseen("whole numbers", lambda rng: {"z": np.append(_whole_numbers(rng, 6), [-2, 3]).reshape(4, 2)})
relu_derivative.unseen("leaves its input alone", lambda rng: {"z": rng.normal(size=(3, 5))}, requires=INPUTS_UNCHANGED)
relu_derivative.mistake(
    "ReLU itself",
    lambda z: np.maximum(z, 0),
    hint="That is the height of the curve. On its right half, how much does it climb for each step of z?",
)
relu_derivative.mistake(
    "the sign",
    lambda z: np.sign(z),
    hint="For negative z you give -1. Is the curve falling there, or flat?",
)
relu_derivative.mistake(
    "sides swapped",
    lambda z: (z < 0).astype(float),
    hint="Your two sides are swapped. On which side of 0 is ReLU flat?",
)
relu_derivative.mistake(
    "1 everywhere",
    lambda z: np.ones_like(z),
    hint="You give 1 on both sides. What does ReLU look like on the left of 0?",
)
relu_derivative.mistake(
    "one `if` for the whole array",
    lambda z: 1.0 if z > 0 else 0.0,
    hint="`if` asks one question about the whole array z, but each entry needs its own answer. What does a mask do?",
)
relu_derivative.mistake("input changed", breaks=INPUTS_UNCHANGED, hint=_INPUT_CHANGED)


# Exercise 9


@question(
    "plot_activations",
    tolerance=judged("A point counts as drawn in its place up to 1e-6, a thousandth of what a screen shows."),
)
def plot_activations():
    """Sigmoid, tanh, ReLU and softplus in one plot with one legend."""
    over = (-3, 3)
    return Drawing(
        curves=[
            Curve("the sigmoid", lambda z: torch.sigmoid(z), over),
            Curve("tanh", lambda z: torch.tanh(z), over),
            Curve("ReLU", lambda z: torch.relu(z), over),
            Curve("softplus", lambda z: torch.nn.functional.softplus(z), over),
        ],
        legend=True,
    )


plot_activations.part("four curves and a legend")
plot_activations.unseen("four curves and a legend, once more", lambda rng: {})
