"""The slopes of sigmoid, tanh and ReLU."""

from grader_utils.questions.sigmoid.curves import ask_for_a_curve, cut_off, logistic, random_whole_numbers
from grader_utils.questions.vocabulary import (
    INPUTS_UNCHANGED, apply, normal, np, question, rounding, shuffled, torch, uniform)


def _slope(function, z):
    """The derivative of an elementwise function at each entry of z, by torch.autograd."""
    z = z.clone().requires_grad_()
    return torch.autograd.grad(function(z).sum(), z)[0]


def _measurable(reason, functions):
    """The tolerance of a slope that may be measured, with a step to both sides as in the lesson."""
    return rounding(f"{reason} Measured with a step to both sides, it is off by less than 1e-8.",
        functions=functions, room=1e-8, double=True)


@question("sigmoid_derivative", tolerance=_measurable("A sigmoid, and two operations with it: up to ten.", 10))
def sigmoid_derivative(z):
    """The slope of the sigmoid at each entry of z, any shape -> the same shape."""
    return _slope(torch.sigmoid, z)


@question("tanh_derivative", tolerance=_measurable("A tanh, and three operations with it: up to thirteen.", 13))
def tanh_derivative(z):
    """The slope of tanh at each entry of z, any shape -> the same shape."""
    return _slope(torch.tanh, z)


@question("relu_derivative", tolerance=_measurable("0 or 1.", 1))
def relu_derivative(z):
    """The slope of ReLU at each entry of z, none of them 0, any shape -> the same shape."""
    return _slope(torch.relu, z)


ask_for_a_curve(sigmoid_derivative)
ask_for_a_curve(tanh_derivative)

cut_off(sigmoid_derivative, lambda z: logistic(z) * (1 - logistic(z)))
cut_off(tanh_derivative, lambda z: 1 - np.tanh(z) ** 2)
for _slope_of, _curve in ((sigmoid_derivative, logistic), (tanh_derivative, np.tanh)):
    _slope_of.mistake("measured to one side",
        *(lambda z, curve=_curve, step=sign * 10.0**-digits: (curve(z + step) - curve(z)) / step
          for digits in range(2, 7) for sign in (1, -1)),
        hint="This slope seems to be measured with a step to one side, which is off by half of that step times the "
        "curvature. What does the lesson do on the other side?")
sigmoid_derivative.mistake("z taken for the sigmoid of z", lambda z: z * (1 - z),
    hint="You put z itself into the formula. What does σ(z) stand for in it?")
sigmoid_derivative.mistake("the sigmoid itself", logistic,
    hint="That is the height of the curve. How steep is it far out, where it is nearly 1?")
sigmoid_derivative.mistake("half of the product", lambda z: 1 - logistic(z),
    hint="At z = 0 you give 0.5. The slope is a product of two factors: which one is missing?")
sigmoid_derivative.mistake("square forgotten", lambda z: np.exp(-np.abs(z)) / (1 + np.exp(-np.abs(z))),
    hint="At z = 0 you give 0.5. The slope is e^-z / (1 + e^-z)², so what is missing below the line?")
sigmoid_derivative.mistake("inf / inf", lambda z: np.exp(-z) / (1 + np.exp(-z)) ** 2,
    hint="The formula is right, but at z = -1000 it divides inf by inf. Can it be written with your Sigmoid?")
sigmoid_derivative.mistake("plus for minus", lambda z: logistic(z) * (1 + logistic(z)),
    hint="Far on the right your slope is 2, and the curve is flat there. Which sign stands between 1 and σ(z)?")
sigmoid_derivative.mistake("z for one of the two",
    lambda z: logistic(z) * (1 - z), lambda z: z * (1 - logistic(z)),
    hint="One of your two factors has z where σ(z) belongs. Which?")
sigmoid_derivative.mistake("tanh's formula", lambda z: 1 - logistic(z) ** 2,
    hint="At z = 0 you give 0.75. That is the formula of tanh. Which one stands beside the sigmoid in the table?")
sigmoid_derivative.mistake("the sigmoid twice", lambda z: logistic(logistic(z)) * (1 - logistic(logistic(z))),
    hint="The sigmoid was applied twice. The formula needs σ(z), once.")

for _slope_of, _curve in ((sigmoid_derivative, logistic), (tanh_derivative, np.tanh)):
    _slope_of.mistake("measured from entry to entry",
        lambda z, curve=_curve: np.gradient(curve(z), z), lambda z, curve=_curve: np.gradient(curve(z)),
        hint="np.gradient measures from one entry of z to the next, and these lie far apart, or in no order. Asked for "
        "is the slope at each entry alone: what does the formula need besides that entry?")
sigmoid_derivative.mistake("the square of the sigmoid", lambda z: logistic(z) ** 2,
    hint="Far on the right you give 1, and the curve is flat there. One of your two factors should become 0: which?")
tanh_derivative.mistake("the slope of the sigmoid", lambda z: logistic(z) * (1 - logistic(z)),
    hint="At z = 0 you give 0.25: that is the slope of the sigmoid. How steep is tanh there?")
tanh_derivative.mistake("four times the slope of the sigmoid", lambda z: 4 * logistic(z) * (1 - logistic(z)),
    hint="At z = 0 you are right, and too high elsewhere. tanh is squeezed to half its width: at which z should the "
    "sigmoid be asked?")
tanh_derivative.mistake("made positive", lambda z: np.abs(np.tanh(z) * (1 - np.tanh(z))),
    hint="Your slopes are not negative any more, but at z = 0 you give 0, where tanh is steepest. The first factor is "
    "the height above the lower asymptote: where does that lie for tanh?")
tanh_derivative.mistake("size for square", lambda z: 1 - np.abs(np.tanh(z)),
    hint="You take |tanh(z)| from 1. What does the small 2 in the formula of the lesson do?")
tanh_derivative.mistake("z taken for tanh of z", lambda z: 1 - z**2,
    hint="You put z itself into the formula. What in it is the height of the curve?")
tanh_derivative.mistake("tanh itself", np.tanh,
    hint="That is the height of the curve. How steep is it at z = 0, where its height is 0?")
tanh_derivative.mistake("square forgotten", lambda z: 1 - np.tanh(z),
    hint="For negative z you are above 1, but tanh is never steeper than 1. A factor is missing, or a square.")
tanh_derivative.mistake("square around the difference", lambda z: (1 - np.tanh(z)) ** 2,
    hint="You squared the whole difference. What is squared in the formula of the lesson?")
tanh_derivative.mistake("plus for minus", lambda z: 1 + np.tanh(z) ** 2,
    hint="Far out your slope is 2, and the curve is flat there. Which sign stands between 1 and tanh(z)²?")
tanh_derivative.mistake("doubled for squared", lambda z: 1 - 2 * np.tanh(z),
    hint="You take 2 times tanh(z) from 1. What does the small 2 in the formula of the lesson stand for?")
tanh_derivative.mistake("z squared", lambda z: 1 - np.tanh(np.asarray(z, float) ** 2),
    hint="You square z, and take tanh of that. In 1 - tanh(z)², which number is squared?")
tanh_derivative.mistake("not mended yet", lambda z: np.tanh(z) * (1 - np.tanh(z)),
    hint="At z = 0 this gives 0, but tanh is steepest there. The first factor is the height above the asymptote 0, "
    "which the sigmoid has: where is the lower asymptote of tanh?")
tanh_derivative.mistake("upside down", lambda z: np.tanh(z) ** 2 - 1,
    hint="Your slopes are never positive, but tanh rises everywhere. Which difference is the wrong way round?")
tanh_derivative.mistake("inf / inf", lambda z: 1 - ((np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))) ** 2,
    hint="At z = 1000 np.exp gives inf, and inf / inf is nan. Is your own tanh safe there, and do you call it?")

relu_derivative.part("one row", z=[-1.0, 2.0, -0.5, 3.0])
relu_derivative.part("whole numbers, shape (2, 3)", z=[[1, -2, 3], [-4, 5, -6]])
relu_derivative.part(INPUTS_UNCHANGED, z=[-1.5, 0.5, 2.5])
relu_derivative.unseen("a vector", z=apply(np.append, normal(6), [-2.5, 2.5]))
relu_derivative.unseen("numbers close to 0", z=shuffled([-1e-3, -1e-5, 1e-5, 1e-3]))
relu_derivative.unseen("no negative entry", z=uniform(0.5, 2, 4))
relu_derivative.unseen("no positive entry, shape (1, 3)", z=-uniform(0.5, 2, 1, 3))
relu_derivative.unseen("shape (2, 3, 4)", z=normal(2, 3, 4))
relu_derivative.unseen("whole numbers", z=apply(np.append, random_whole_numbers(6), [-2, 3]).reshape(4, 2))
relu_derivative.unseen(INPUTS_UNCHANGED, z=normal(3, 5))
relu_derivative.mistake("ReLU itself", lambda z: np.maximum(z, 0),
    hint="That is the height of the curve. On its right half, how much does it climb for each step of z?")
relu_derivative.mistake("the sign", np.sign, hint="For negative z you give -1. Is the curve falling there, or flat?")
relu_derivative.mistake("a leaky ReLU's",
    *(lambda z, slope=slope: np.where(z > 0, 1, slope) for slope in (0.01, 0.1, 0.2)),
    hint="Your left side still climbs a little: that is a leaky ReLU. What does max(0, z) do there?")
relu_derivative.mistake("cut off at 0 and 1", lambda z: np.clip(z, 0, 1),
    hint="Between 0 and 1 you return z itself. Is ReLU less steep near its corner than far out?")
relu_derivative.mistake("sides swapped", lambda z: (z < 0).astype(float),
    hint="Your two sides are swapped. On which side of 0 is ReLU flat?")
relu_derivative.mistake("1 everywhere", lambda z: np.ones_like(z),
    hint="You give 1 on both sides. What does ReLU look like on the left of 0?")
relu_derivative.mistake("one `if` for the whole array", lambda z: 1.0 if z > 0 else 0.0,
    hint="`if` asks one question about the whole array z, but each entry needs its own answer. What does a mask do?")
