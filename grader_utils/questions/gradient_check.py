"""More questions of 06_backpropagation_layers: the numerical gradient, and the check that compares gradients."""

import numpy as np

from grader_utils.questions.expected import Drawing, Line
from grader_utils.questions.question import INPUTS_UNCHANGED
from grader_utils.questions.reference import torch
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import judged, rounding

# --- Numerical gradient ---------------------------------------------------------------------------------------------

_NEIGHBOURS = "squares times their neighbours"  # here an entry that is left moved spoils its neighbour's slope

# The functions that the notebook's check offers, by name; each takes an array of NumPy or of torch.
_FUNCTIONS = {
    "sum of squares": lambda x: (x**2).sum(),
    _NEIGHBOURS: lambda x: (x.ravel()[:-1] ** 2 * x.ravel()[1:]).sum(),
    "bells": lambda x: (1 / (1 + x**2)).sum(),
    "a steep bowl": lambda x: 500 * (x**2).sum(),
}

# Central differences miss the slope by h^2 / 6 times the third derivative, which is below 5 for these functions: 8e-9
# for h = 1e-4, and 8e-7 for h = 1e-3, which is right as well. Forward differences miss it by h / 2 times the second
# derivative, which is 1000 in the steep bowl: 5e-6 even for h = 1e-8.
_ROOM_FOR_H = rounding(
    "Central differences with h up to 1e-3 miss the slope by 8e-7; f itself rounds off 1e-16 / h.",
    functions=4,
    room=1e-6,
)


@question("numerical_gradient", tolerance=_ROOM_FOR_H)
def numerical_gradient(f, x):
    """The gradient of the function called `f` at x. x: any shape -> the same shape."""
    x.requires_grad_()
    return torch.autograd.grad(_FUNCTIONS[f](x), x)[0]


numerical_gradient.part("sum of squares at [1, 2]", f="sum of squares", x=[1.0, 2.0])
numerical_gradient.part("a matrix", f=_NEIGHBOURS, x=[[0.5, -1.0, 2.0], [1.5, 1.0, -0.4]])
numerical_gradient.part("whole numbers", f="bells", x=[1, 2, 3])
numerical_gradient.part("leaves x alone", f="sum of squares", x=[[0.1, 1e-9], [0.7, 2.0]], requires=INPUTS_UNCHANGED)

numerical_gradient.unseen("a vector", lambda rng: {"f": _NEIGHBOURS, "x": rng.uniform(0.5, 2, 5)})
numerical_gradient.unseen("a matrix", lambda rng: {"f": _NEIGHBOURS, "x": rng.uniform(0.5, 2, (3, 2))})
numerical_gradient.unseen("three axes", lambda rng: {"f": _NEIGHBOURS, "x": rng.uniform(0.5, 2, (2, 4, 3))})
numerical_gradient.unseen(
    "a steep bowl, close to its bottom", lambda rng: {"f": "a steep bowl", "x": rng.uniform(-0.002, 0.002, (3, 2))}
)
numerical_gradient.unseen("whole numbers", lambda rng: {"f": "bells", "x": rng.integers(1, 4, (2, 2))})


def _with_a_tiny_entry(rng):
    """An x in which one entry is far below h, so that adding h and subtracting it again loses digits."""
    x = rng.uniform(0.5, 2, (4, 5))
    x[1, 2] = rng.uniform(1e-9, 1e-8)
    return {"f": _NEIGHBOURS, "x": x}


numerical_gradient.unseen("leaves x alone", _with_a_tiny_entry, requires=INPUTS_UNCHANGED)

_H = 1e-4


def _entry_by_entry(slope, in_place=False, decimals=True):
    """A numerical gradient that computes each entry as `slope(f, x, place)`.

    With `in_place` it works in x itself, which may hold whole numbers; without `decimals` its result is of the dtype
    of x.
    """

    def formula(f, x):
        gradient = np.zeros(x.shape, float if decimals else x.dtype)
        x = x if in_place else x.astype(float)
        for place in np.ndindex(x.shape):
            gradient[place] = slope(_FUNCTIONS[f], x, place)
        return gradient

    return formula


def _moved(x, place, step):
    moved = x.copy()
    moved[place] = x[place] + step
    return moved


def _central(f, x, place):
    return (f(_moved(x, place, _H)) - f(_moved(x, place, -_H))) / (2 * _H)


def _forward(f, x, place):
    return (f(_moved(x, place, _H)) - f(x)) / _H


def _left_moved(f, x, place):
    x[place] += _H
    above = f(x)
    x[place] -= 2 * _H
    return (above - f(x)) / (2 * _H)


def _rows_only(f, x):
    """A loop over len(x), each step moving all of x[i]."""
    x = x.astype(float)
    gradient = np.zeros(x.shape)
    for i in range(len(x)):
        gradient[i] = _central(_FUNCTIONS[f], x, i)
    return gradient


def _flat_places(f, x):
    """A loop over x.size, as if x had one axis."""
    x = x.astype(float)
    gradient = np.zeros(x.shape)
    for i in range(x.size):
        gradient[i] = _central(_FUNCTIONS[f], x, i)
    return gradient


def _single_precision(f, x):
    x = x.astype(np.float32)
    gradient = np.zeros(x.shape, np.float32)
    for place in np.ndindex(x.shape):
        value = x[place]
        x[place] = value + _H
        above = _FUNCTIONS[f](x)
        x[place] = value - _H
        gradient[place] = (above - _FUNCTIONS[f](x)) / (2 * _H)
        x[place] = value
    return gradient


numerical_gradient.mistake(
    "forward difference",
    _entry_by_entry(_forward),
    hint="Your slope leans to one side, from x to x + h. Where should the two points lie, seen from x?",
)
numerical_gradient.mistake(
    "divided by h",
    _entry_by_entry(lambda f, x, place: 2 * _central(f, x, place)),
    hint="Your gradient is twice as large. How far apart are x + h and x - h?",
)
numerical_gradient.mistake(
    "not divided",
    _entry_by_entry(lambda f, x, place: 2 * _H * _central(f, x, place)),
    hint="You have the rise of f between the two points. What is missing to make a slope of it?",
)
numerical_gradient.mistake(
    "sign",
    _entry_by_entry(lambda f, x, place: -_central(f, x, place)),
    hint="Your gradient has the wrong sign. Which of f(x + h) and f(x - h) comes first?",
)
numerical_gradient.mistake(
    "all entries moved at once",
    lambda f, x: (_FUNCTIONS[f](x + _H) - _FUNCTIONS[f](x - _H)) / (2 * _H),
    hint="Your result is one number: you moved every entry of x at once. The gradient asks for one entry at a time.",
)
for in_place in (True, False):
    numerical_gradient.mistake(
        f"entries left moved, in {'x itself' if in_place else 'a copy'}",
        _entry_by_entry(_left_moved, in_place),
        hint="After its turn, an entry of x stays where you moved it. What should it be when the next has its turn?",
    )
numerical_gradient.mistake(
    "rows moved at once",
    _rows_only,
    hint="For a matrix x your loop moves all of x[i], a whole row. Which loop visits every entry of any shape?",
)
numerical_gradient.mistake(
    "one axis only",
    _flat_places,
    hint="For a matrix x, x[i] is a row, and there are not x.size of them. Which loop visits every entry of any shape?",
)
numerical_gradient.mistake(
    "whole numbers truncated in the result",
    _entry_by_entry(_central, decimals=False),
    hint="For whole numbers x your gradient lost its decimals. Which dtype does `np.zeros_like(x)` have?",
)
for decimals in (True, False):
    numerical_gradient.mistake(
        f"whole numbers cannot move, {'decimals' if decimals else 'no decimals'} in the result",
        _entry_by_entry(_central, in_place=True, decimals=decimals),
        hint="In an array of whole numbers, x[place] = 3 + 1e-4 stores 3. What has to happen to x before the loop?",
    )
numerical_gradient.mistake(
    "h too small",
    _entry_by_entry(lambda f, x, place: 0.0),
    hint="Your gradient is 0 everywhere. A double has about 16 digits: is x + h another number than x?",
)
numerical_gradient.mistake(
    "single precision",
    _single_precision,
    hint="Your x is of dtype float32, which keeps about 7 digits. How many of them are left in f(x + h) - f(x - h)?",
)
numerical_gradient.mistake(
    "x not left as it was",
    breaks=INPUTS_UNCHANGED,
    hint="x came back changed, if only in its last digit: x + h - h need not be x. How can you be sure to put the same "
    "number back?",
)

# --- Gradient check -------------------------------------------------------------------------------------------------

# Adding 1e-8 to the sum of magnitudes does what the maximum with 1e-8 is there for.
_ROOM_FOR_ADDED_FLOOR = rounding(
    "Three differences and sums, a quotient; 1e-8 may be added where the maximum with it is asked for.",
    functions=6,
    room=1e-7,
)


@question("gradient_check", tolerance=_ROOM_FOR_ADDED_FLOOR)
def gradient_check(numeric, analytic):
    """The worst relative error |n - a| / max(|n| + |a|, 1e-8), and where it is. One shape, any -> error, index.

    The index has one whole number for each axis.
    """
    errors = (numeric - analytic).abs() / (numeric.abs() + analytic.abs()).clamp(min=1e-8)
    return errors.max(), torch.tensor(np.unravel_index(int(errors.argmax()), errors.shape))


def _nearly_equal(rng, shape, off_by):
    """Two arrays that differ by at most 1e-8 of an entry's size, and by the factor `off_by` at one place."""
    numeric = rng.uniform(0.5, 2, shape) * rng.choice([-1, 1], shape)
    analytic = numeric * (1 + rng.uniform(-1e-8, 1e-8, shape))
    place = tuple(int(rng.integers(1, size)) for size in shape)
    numeric[place] = abs(numeric[place])
    analytic[place] = numeric[place] * off_by
    return {"numeric": numeric, "analytic": analytic}


def _small_but_wrong(rng):
    """The largest difference is at a large entry, the largest relative error at a small one."""
    numeric, place = rng.uniform(50, 100, (3, 4)), tuple(int(rng.integers(1, size)) for size in (3, 4))
    analytic = numeric + rng.uniform(-0.1, 0.1, (3, 4))
    numeric[place], analytic[place] = 0.02, 0.03
    return {"numeric": numeric, "analytic": analytic}


def _with_zeros(rng):
    """Zeros in both arrays, and rounding noise beside a zero."""
    both = _nearly_equal(rng, (2, 5), 1.2)
    place = np.argwhere(np.abs(both["numeric"] - both["analytic"]) < 0.01)
    (i, j), (k, m) = rng.permutation(place)[:2]
    both["numeric"][i, j] = both["analytic"][i, j] = 0.0
    both["numeric"][k, m], both["analytic"][k, m] = 1e-12, 0.0
    return both


gradient_check.part("one entry off: 4 and 5", numeric=[[1.0, 2.0], [3.0, 4.0]], analytic=[[1.0, 2.0], [3.0, 5.0]])
gradient_check.part("a sign the wrong way round", numeric=[2.0, 0.5, 1.0], analytic=[2.0, -0.5, 1.0])
gradient_check.part("small, but far off", numeric=[[100.0, 0.01, 50.0]], analytic=[[101.0, 0.02, 50.0]])
gradient_check.part("zero in both", numeric=[0.0, 3.0, 1.0], analytic=[0.0, 3.0, 1.1])
gradient_check.unseen("a matrix, one entry too large", lambda rng: _nearly_equal(rng, (3, 4), 1.1))
gradient_check.unseen("a vector, one entry too small", lambda rng: _nearly_equal(rng, (6,), 0.8))
gradient_check.unseen("three axes, one entry halved", lambda rng: _nearly_equal(rng, (2, 3, 4), 0.5))
gradient_check.unseen("small, but far off", _small_but_wrong)
gradient_check.unseen("zeros, and rounding noise beside them", _with_zeros)
gradient_check.unseen(
    "leaves its inputs alone", lambda rng: _nearly_equal(rng, (4, 2), -1.0), requires=INPUTS_UNCHANGED
)


def _check_mistake(errors, worst=lambda errors: (errors.max(), np.unravel_index(errors.argmax(), errors.shape))):
    return lambda numeric, analytic: worst(errors(numeric, analytic))


def _relative(numeric, analytic):
    return np.abs(numeric - analytic) / np.maximum(np.abs(numeric) + np.abs(analytic), 1e-8)


gradient_check.mistake(
    "flat index",
    _check_mistake(_relative, lambda errors: (errors.max(), errors.argmax())),
    hint="Your index is one number, as if the array were one long row. np.unravel_index makes one number for each axis "
    "of it.",
)
gradient_check.mistake(
    "error and index exchanged",
    _check_mistake(_relative, lambda errors: (np.unravel_index(errors.argmax(), errors.shape), errors.max())),
    hint="Your two results are in the other order: the error is asked for first.",
)
gradient_check.mistake(
    "index left out",
    _check_mistake(_relative, lambda errors: errors.max()),
    hint="You return the worst error alone. Where in the array is it?",
)
gradient_check.mistake(
    "mean in place of the worst",
    _check_mistake(_relative, lambda errors: (errors.mean(), np.unravel_index(errors.argmax(), errors.shape))),
    hint="Your error is the mean: one wrong entry hides among many right ones. Which one should be reported?",
)
gradient_check.mistake(
    "the best entry",
    _check_mistake(_relative, lambda errors: (errors.min(), np.unravel_index(errors.argmin(), errors.shape))),
    hint="You report the entry that agrees best.",
)
gradient_check.mistake(
    "difference not divided",
    _check_mistake(lambda n, a: np.abs(n - a)),
    hint="Your error is the plain difference: 1 counts the same beside 100 and beside 0.01. What makes it relative?",
)
for sign, difference in ((1, "numeric - analytic"), (-1, "analytic - numeric")):
    gradient_check.mistake(
        f"magnitude of {difference} forgotten",
        _check_mistake(lambda n, a, sign=sign: sign * (n - a) / np.maximum(np.abs(n) + np.abs(a), 1e-8)),
        hint=f"Where {difference} is negative, so is your error, and it is never the worst. What does np.abs do?",
    )
gradient_check.mistake(
    "magnitudes below forgotten",
    _check_mistake(lambda n, a: np.abs(n - a) / np.maximum(n + a, 1e-8)),
    hint="Below the line you add n and a with their signs. Which two numbers are added for n = 0.5, a = -0.5?",
)
gradient_check.mistake(
    "no floor",
    _check_mistake(lambda n, a: np.abs(n - a) / (np.abs(n) + np.abs(a))),
    hint="Where both gradients are 0 you divide 0 by 0, which is nan. What does the 1e-8 in the formula do?",
)
gradient_check.mistake(
    "relative to analytic alone",
    _check_mistake(lambda n, a: np.abs(n - a) / np.maximum(np.abs(a), 1e-8)),
    hint="You divide by |analytic| alone. The formula treats both gradients alike.",
)
gradient_check.mistake(
    "relative to numeric alone",
    _check_mistake(lambda n, a: np.abs(n - a) / np.maximum(np.abs(n), 1e-8)),
    hint="You divide by |numeric| alone. The formula treats both gradients alike.",
)
gradient_check.mistake(
    "relative to the larger one",
    _check_mistake(lambda n, a: np.abs(n - a) / np.maximum(np.maximum(np.abs(n), np.abs(a)), 1e-8)),
    hint="You divide by the larger magnitude. The formula has the sum of both below the line.",
)
gradient_check.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="Your function changed one of the two gradients. Do `-=` and `/=` make new arrays?",
)


@question(
    "plot_gradient_check",
    tolerance=judged("A point counts as drawn in its place up to 1e-6, a thousandth of what a screen shows."),
)
def plot_gradient_check(numeric, analytic):
    """A point (numeric, analytic) for each entry, and the line where both are equal. One shape, any -> Figure."""
    return Drawing(
        lines=[Line("analytic = numeric", a=1, b=-1, c=0)],
        points=list(zip(numeric.ravel().tolist(), analytic.ravel().tolist(), strict=True)),
    )


plot_gradient_check.part("one entry off: 4 and 5", numeric=[[1.0, 2.0], [3.0, 4.0]], analytic=[[1.0, 2.0], [3.0, 5.0]])
plot_gradient_check.part("a vector", numeric=[0.5, -1.0, 2.0], analytic=[0.5, -1.0, -2.0])
plot_gradient_check.unseen("a matrix that agrees", lambda rng: _nearly_equal(rng, (3, 4), 1.0))
plot_gradient_check.unseen("a vector with an entry off", lambda rng: _nearly_equal(rng, (5,), 1.5))
plot_gradient_check.unseen("three axes", lambda rng: _nearly_equal(rng, (2, 3, 2), -1.0))
plot_gradient_check.unseen(
    "whole numbers",
    lambda rng: {"numeric": rng.integers(-9, 9, (4, 2)), "analytic": rng.integers(-9, 9, (4, 2))},
)
plot_gradient_check.unseen(
    "leaves its inputs alone", lambda rng: _nearly_equal(rng, (2, 4), 0.5), requires=INPUTS_UNCHANGED
)
plot_gradient_check.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="Your function changed one of the two gradients. Does the sort method of an array make a new one?",
)
