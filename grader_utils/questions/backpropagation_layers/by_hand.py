"""Questions of 06_backpropagation_layers, worked out by hand; see `questions.working`."""

import itertools
import math

import numpy as np

from grader_utils.messages import say
from grader_utils.questions.sigmoid.by_hand import LARGEST, shares, sigmoid_of, softmax
from grader_utils.questions.working import SAMPLES, Working, array, factor, number

SMALLEST = 1e-7  # what a probability of 0 counts as

_FUNCTIONS = {
    "sum of squares": lambda x: (" + ".join(f"{factor(one)}²" for one in x), sum(one * one for one in x)),
    "squares times their neighbours": lambda x: (
        " + ".join(f"{factor(one)}²·{factor(other)}" for one, other in itertools.pairwise(x)),
        sum(one * one * other for one, other in itertools.pairwise(x)),
    ),
}
_H = 0.01  # larger than what programs take, for numbers that fit on paper; both functions are of degree 2 in each entry


def softmax_batch(work: Working, a):
    """As in 03_sigmoid: exponentials, their sum, and each one's share of it, row by row."""
    return softmax(work, a)


def relu_layer(work: Working, x, other, dout):
    """Entry by entry: forward, and what passes on the way back."""

    def entry(*place):
        one, two, up = x[place], other[place], dout[place]
        text = f"max(0, {number(one)}) + max(0, {number(two)})"
        out = work.step(f"out{list(place)}", text, max(0, one) + max(0, two))
        return np.array([out, _passed(work, "dx", one, up), _passed(work, "dother", two, up)])

    found = work.entries(x.shape, entry)
    return {name: found[..., k] for k, name in enumerate(("out", "dx", "dother"))}


def sigmoid_layer(work: Working, x, dout):
    """Entry by entry: the sigmoid, and back through its slope."""
    if np.abs(x).max() > LARGEST:
        return None

    def entry(*place):
        s = sigmoid_of(work, x[place])
        text = f"{factor(dout[place])}·{number(s)}·(1 - {number(s)})"
        return np.array([s, work.step(f"dx{list(place)}", text, dout[place] * s * (1 - s))])

    found = work.entries(x.shape, entry, most=2)
    return {"out": found[..., 0], "dx": found[..., 1]}


def affine_layer(work: Working, W, b, x, dout):
    """The first entry of out and of each gradient: which numbers have a part in it."""
    forward = work.entries(
        dout.shape, lambda i, j: work.dot(f"out[{i}, {j}]: x·w", x[i], W[:, j], plus=("b", b[j])), most=1
    )
    work.note(say("x[0, 0] had a part in each entry of row 0 of out, by a weight each:"))
    dx = work.entries(x.shape, lambda i, k: work.dot(f"dx[{i}, {k}]", dout[i], W[k]), most=1)
    work.note(say("W[0, 0] had a part in column 0 of out, for each sample by an x of its own:"))
    dW = work.entries(W.shape, lambda k, j: work.dot(f"dW[{k}, {j}]", x[:, k], dout[:, j]), most=1)
    work.note(say("b[0] came to column 0 of out once for each sample:"))
    db = work.entries(b.shape, lambda j: work.total(f"db[{j}]", dout[:, j]), most=1)
    return {"out": forward, "dx": dx, "dW": dW, "db": db}


def cross_entropy_error(work: Working, y, t):
    """What each right class's probability costs, and the mean of it."""
    classes = t if t.ndim == 1 else t.argmax(axis=1)
    return _mean_cost(work, [y[i, label] for i, label in enumerate(classes)])


def softmax_with_loss(work: Working, x, t):
    """The shares, what they cost, and the gradient: share minus target, over the number of samples."""
    y = work.entries((len(x),), lambda i: shares(work, x[i]), most=1, what=SAMPLES)
    loss = _mean_cost(work, [y[i, label] for i, label in enumerate(t.argmax(axis=1))])
    back = work.entries(
        x.shape,
        lambda i, k: work.step(
            f"dx[{i}, {k}]", f"({number(y[i, k])} - {number(t[i, k])}) / {len(x)}", (y[i, k] - t[i, k]) / len(x)
        ),
    )
    return {"loss": loss, "dx": back}


def numerical_gradient(work: Working, f, x):
    """Two values beside x for each entry, and their slope."""
    if f not in _FUNCTIONS:
        return None
    flat = x.astype(float).ravel()

    def slope(i):
        beside = []
        for sign, h in (("+", _H), ("-", -_H)):
            moved = flat + h * (np.arange(len(flat)) == i)
            work.note(say("Entry {place} moved to {number}:", place=i, number=number(moved[i])))
            beside.append(work.step(f"f(x {sign} h)", *_FUNCTIONS[f](moved.tolist())))
        above, below = beside
        return work.step(
            say("slope {place}", place=i),
            f"({number(above)} - {factor(below)}) / {number(2 * _H)}",
            (above - below) / (2 * _H),
        )

    work.note(say("With h = {number}, for the sake of short numbers:", number=number(_H)))
    return work.entries((len(flat),), slope, most=2).reshape(x.shape)


def gradient_check(work: Working, numeric, analytic):
    """The relative error of each entry, and where it is largest."""

    def error(*place):
        one, other = numeric[place], analytic[place]
        size = max(abs(one) + abs(other), 1e-8)
        text = f"|{number(one)} - {factor(other)}| / ({number(abs(one))} + {number(abs(other))})"
        if size == 1e-8:
            text = f"|{number(one)} - {factor(other)}| / 1e-08"
        return work.step(say("error at {place}", place=list(place)), text, abs(one - other) / size)

    errors = work.entries(numeric.shape, error, most=4)
    worst = np.unravel_index(errors.argmax(), errors.shape)
    work.note(say("The largest is {number}, at {place}.", number=number(errors.max()), place=array(worst)))
    return errors.max(), np.array(worst)


def _passed(work: Working, name, entered, upstream):
    back = float(upstream) if entered > 0 else 0.0
    numbers = {"name": name, "number": number(entered), "back": number(back)}
    if entered > 0:
        work.note(say("{name}: {number} is above 0, so {back} comes back", **numbers))
    else:
        work.note(say("{name}: {number} is not above 0, so {back} comes back", **numbers))
    return back


def _mean_cost(work: Working, probabilities):
    def cost(i):
        p = probabilities[i]
        if p < SMALLEST:
            work.note(
                say(
                    "Sample {sample}: a probability of 0 has no logarithm, and counts as {smallest}",
                    sample=i,
                    smallest=f"{SMALLEST:g}",
                )
            )
            p = SMALLEST
        name = say("-log of sample {sample}'s {number}", sample=i, number=number(p))
        return work.step(name, f"-log({number(p)})", -math.log(p))

    costs = work.entries((len(probabilities),), cost, what=SAMPLES)
    return work.step(say("mean"), f"({' + '.join(map(factor, costs))}) / {len(costs)}", costs.mean())
