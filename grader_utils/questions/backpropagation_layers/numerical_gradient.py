"""Slopes from two values nearby, without any calculus."""

from grader_utils.questions.vocabulary import (
    INPUTS_UNCHANGED, apply, drawn, np, question, rounding, shuffled, torch, uniform, whole)

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
    functions=4, room=1e-6, double=True)


@question("numerical_gradient", tolerance=_ROOM_FOR_H)
def numerical_gradient(f, x):
    """The gradient of the function called `f` at x. x: any shape -> the same shape."""
    x.requires_grad_()
    return torch.autograd.grad(_FUNCTIONS[f](x), x)[0]


numerical_gradient.part("sum of squares at [1, 2]", f="sum of squares", x=[1.0, 2.0])
numerical_gradient.part("a matrix", f=_NEIGHBOURS, x=[[0.5, -1.0, 2.0], [1.5, 1.0, -0.4]])
numerical_gradient.part("whole numbers", f="bells", x=[1, 2, 3])
numerical_gradient.part("leaves x alone", f="sum of squares", x=[[0.1, 1e-9], [0.7, 2.0]], requires=INPUTS_UNCHANGED)

numerical_gradient.unseen("negative numbers and 0", f=_NEIGHBOURS,
    x=shuffled(apply(np.append, uniform(-2, -0.5, 3), [0.0, 0.5])))
numerical_gradient.unseen("a vector", f=_NEIGHBOURS, x=uniform(0.5, 2, 5))
numerical_gradient.unseen("a matrix", f=_NEIGHBOURS, x=uniform(0.5, 2, 3, 2))
numerical_gradient.unseen("a vector, another function", f="bells", x=uniform(0.5, 2, 4))
numerical_gradient.unseen("three axes", f=_NEIGHBOURS, x=uniform(0.5, 2, 2, 4, 3))
numerical_gradient.unseen("a steep bowl, close to its bottom", f="a steep bowl", x=uniform(-0.002, 0.002, 3, 2))
numerical_gradient.unseen("whole numbers", f="bells", x=whole(1, 4, 2, 2))


@drawn
def _with_a_tiny_entry(rng):
    """An x in which one entry is far below h, so that adding h and subtracting it again loses digits."""
    x = rng.uniform(0.5, 2, (4, 5))
    x[1, 2] = rng.uniform(1e-9, 1e-8)
    return {"f": _NEIGHBOURS, "x": x}


numerical_gradient.unseen("leaves x alone", _with_a_tiny_entry(), requires=INPUTS_UNCHANGED)

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


def _central(f, x, place, h=_H):
    return (f(_moved(x, place, h)) - f(_moved(x, place, -h))) / (2 * h)


def _one_sided(f, x, place, h=_H):
    return (f(_moved(x, place, h)) - f(x)) / h


def _left_moved(f, x, place):
    x[place] += _H
    above = f(x)
    x[place] -= 2 * _H
    return (above - f(x)) / (2 * _H)


def _along_one_axis(count):
    """A loop up to count(x), each step moving all of x[i], as if x had one axis."""

    def formula(f, x):
        gradient = np.zeros(x.shape)
        for i in range(count(x)):
            gradient[i] = _central(_FUNCTIONS[f], x.astype(float), i)
        return gradient

    return formula


def _single_precision(f, x, h=_H):
    x = x.astype(np.float32)
    gradient = np.zeros(x.shape, np.float32)
    for place in np.ndindex(x.shape):
        value = x[place]
        x[place] = value + h
        above = _FUNCTIONS[f](x)
        x[place] = value - h
        gradient[place] = (above - _FUNCTIONS[f](x)) / (2 * h)
        x[place] = value
    return gradient


def _into_x(f, x):
    x = x.astype(float)
    for place in np.ndindex(x.shape):
        x[place] = _central(_FUNCTIONS[f], x, place)
    return x


def _rows_and_columns(f, x):
    f, x = _FUNCTIONS[f], x.astype(float)
    return np.array([[_central(f, x, (i, j)) for j in range(x.shape[1])] for i in range(x.shape[0])])


for _power in range(4, 9):
    numerical_gradient.mistake("forward difference" + f", h = 1e-{_power}" * (_power > 4),
        _entry_by_entry(lambda f, x, place, h=10.0**-_power: _one_sided(f, x, place, h)),
        hint="Your slope leans to one side, from x to x + h. Where should the two points lie, seen from x?")
numerical_gradient.mistake("backward difference", _entry_by_entry(lambda f, x, place: _one_sided(f, x, place, -_H)),
    hint="Your slope leans to one side, from x - h to x. Where should the two points lie, seen from x?")
numerical_gradient.mistake("half of a forward difference",
    _entry_by_entry(lambda f, x, place: _one_sided(f, x, place) / 2),
    hint="You subtract f(x), and divide by 2h. Print the second point: is it x - h, or x itself?")
numerical_gradient.mistake("divided by h", _entry_by_entry(lambda f, x, place: 2 * _central(f, x, place)),
    hint="Your gradient is twice as large. How far apart are x + h and x - h?")
for _step in (1, 0.5, 0.1, 0.05, 0.02, 0.01, 0.005):
    numerical_gradient.mistake(f"h = {_step}", _entry_by_entry(lambda f, x, place, h=_step: _central(f, x, place, h)),
        hint="Your slopes are near the right ones, and exact only where the curve bends evenly. How far apart are your "
        "two points?")
for _power in range(10, 17):
    numerical_gradient.mistake(f"h = 1e-{_power}",
        _entry_by_entry(lambda f, x, place, h=10.0**-_power: _central(f, x, place, h)),
        hint="Your step h is too small: f(x + h) and f(x - h) agree in nearly all of their 16 digits, and what is left "
        "of the difference is rounding. Which h does the text give?")
numerical_gradient.mistake("10^-4 for 1e-4", _entry_by_entry(lambda f, x, place: _central(f, x, place, 10 ^ -4)),
    hint="Your step is far too long. In Python, `10^-4` is -10, since `^` is no power there: write 1e-4.")
numerical_gradient.mistake("f of one entry alone",
    _entry_by_entry(lambda f, x, place: (f(x[place] + _H) - f(x[place] - _H)) / (2 * _H)),
    hint="You give f one entry alone. How does f of the whole x change when this entry moves and the others stay?")
numerical_gradient.mistake("not divided", _entry_by_entry(lambda f, x, place: 2 * _H * _central(f, x, place)),
    hint="You have the rise of f between the two points. What is missing to make a slope of it?")
numerical_gradient.mistake("sign", _entry_by_entry(lambda f, x, place: -_central(f, x, place)),
    hint="Your gradient has the wrong sign. Which of f(x + h) and f(x - h) comes first?")
numerical_gradient.mistake("all entries moved at once",
    lambda f, x: (_FUNCTIONS[f](x + _H) - _FUNCTIONS[f](x - _H)) / (2 * _H),
    hint="Your result is one number: you moved every entry of x at once. The gradient asks for one entry at a time.")
for in_place in (True, False):
    numerical_gradient.mistake(f"entries left moved, in {'x itself' if in_place else 'a copy'}",
        _entry_by_entry(_left_moved, in_place),
        hint="After its turn, an entry of x stays where you moved it. What should it be when the next has its turn?")
numerical_gradient.mistake("rows moved at once", _along_one_axis(len),
    hint="For a matrix x your loop moves all of x[i], a whole row. Which loop visits every entry of any shape?")
numerical_gradient.mistake("one axis only", _along_one_axis(np.size),
    hint="For a matrix x, x[i] is a row, and there are not x.size of them. Which loop visits every entry of any shape?")
numerical_gradient.mistake("whole numbers truncated in the result", _entry_by_entry(_central, decimals=False),
    hint="For whole numbers x your gradient lost its decimals. Which dtype does `np.zeros_like(x)` have?")
for decimals in (True, False):
    numerical_gradient.mistake(f"whole numbers cannot move, {'decimals' if decimals else 'no decimals'} in the result",
        _entry_by_entry(_central, in_place=True, decimals=decimals),
        hint="In an array of whole numbers, x[place] = 3 + 1e-4 stores 3. What has to happen to x before the loop?")
numerical_gradient.mistake("0 everywhere", _entry_by_entry(lambda f, x, place: 0.0),
    hint="Your gradient is 0 everywhere, or as good as 0. Print f(x + h) - f(x - h): is it 0, because h is too small? "
    "If not: is the slope stored in the result? And by what does `/ 2 * h` divide?")
for _step in (_H, 1e-3, 1e-2):
    numerical_gradient.mistake("single precision" + f", h = {_step}" * (_step > _H),
        lambda f, x, h=_step: _single_precision(f, x, h),
        hint="Your x is of dtype float32, which keeps about 7 digits. How many of them are left in f(x + h) - f(x - h)"
        "?")
numerical_gradient.mistake("x not left as it was", breaks=INPUTS_UNCHANGED,
    hint="x came back changed, if only in its last digit: x + h - h need not be x. How can you be sure to put the same "
    "number back?")
numerical_gradient.mistake("brackets missing around the difference",
    _entry_by_entry(lambda f, x, place: f(_moved(x, place, _H)) - f(_moved(x, place, -_H)) / (2 * _H)),
    hint="Your gradient is huge. Python divides before it subtracts: what stands above the fraction line?")
numerical_gradient.mistake("divided by 2 alone", _entry_by_entry(lambda f, x, place: _H * _central(f, x, place)),
    hint="You halve the difference, which is a mean. A slope is a rise divided by a distance: how far apart are the "
    "two points?")
numerical_gradient.mistake("the gradient written into x", _into_x,
    hint="Your gradient and x are one array: each slope takes the place of an entry that the next ones still need. "
    "Which call makes an array of its own?")
numerical_gradient.mistake("two loops for two axes", _rows_and_columns,
    hint="Two loops, over rows and columns, fit a matrix alone. Which loop visits every entry of any shape?")
numerical_gradient.mistake("2x by heart", lambda x: 2.0 * x,
    hint="Your result is 2x, the slope of one function alone. How does f come in?")
