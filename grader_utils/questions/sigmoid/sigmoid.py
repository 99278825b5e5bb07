"""A sigmoid that holds for every z."""

import math

from grader_utils.questions.sigmoid.curves import (
    FIRST_IS_WHOLE, logistic, of_every_size, random_whole_numbers)
from grader_utils.questions.sigmoid.softmaxes import softmax_with
from grader_utils.questions.vocabulary import (
    INPUTS_UNCHANGED, NO_WARNINGS, apply, first_result_kept, normal, np, question, rounding, torch)


@question("sigmoid",
    tolerance=rounding("An exponential, a sum and a quotient; other stable formulas take up to eight operations.",
        functions=8, by_entry=True))
def sigmoid(z, earlier=None):
    """1 / (1 + e^-z) entry by entry, for a number or any shape -> the same shape. `earlier` comes before z."""
    return torch.sigmoid(torch.as_tensor(z, dtype=torch.float64))


sigmoid.part("z = 0", z=0)
sigmoid.part("z = -5", z=-5)
sigmoid.part("z = 3", z=3)
sigmoid.part("shape (2, 3)", z=[[-1.5, 0.0, 2.0], [0.5, -3.0, 1.0]])
sigmoid.part("whole numbers", z=[-2, -1, 0, 1, 2])
sigmoid.part("1000 among small numbers", z=[1000.0, 0.25, -2.0])
sigmoid.part("-1000 among small numbers, without a warning", z=[-1000.0, 0.25, -2.0], requires=NO_WARNINGS)
sigmoid.part(INPUTS_UNCHANGED, z=[-2.0, 0.5, 3.0])
sigmoid.part("a second z for the same object", z=[1.0, -2.0], earlier=[0.0, 3.0])
sigmoid.unseen("a second z for the same object", z=normal(4), earlier=normal(4))
sigmoid.unseen("one number", z=normal())
sigmoid.unseen("a vector", z=normal(7, scale=2))
sigmoid.unseen("shape (2, 3, 4)", z=normal(2, 3, 4, scale=2))
sigmoid.unseen("whole numbers", z=random_whole_numbers(3, 2))
sigmoid.unseen("very large and very small z together", z=of_every_size(7))
# -1000 comes first: np.vectorize takes the dtype of all results from the first one, which is 0 for whoever says so.
sigmoid.unseen("z = -1000 in a batch, without a warning",
    z=apply(np.append, [[-1000.0, 0.5, 1000.0]], normal(2, 3), 0), requires=NO_WARNINGS)
sigmoid.unseen("z = -1000, one number, without a warning", z=-1000.0, requires=NO_WARNINGS)
sigmoid.unseen("one entry, shape (1, 1)", z=normal(1, 1))
sigmoid.unseen(INPUTS_UNCHANGED, z=of_every_size(3, 4))


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


sigmoid.mistake("a warning", breaks=NO_WARNINGS,
    hint="Every value is right. For the silence: which numbers reach np.exp when z = -1000? (np.where computes both of "
    "its branches for every entry.)")
sigmoid.mistake("overflow on the other side", lambda z: np.exp(z) / (1 + np.exp(z)),
    hint="For z = 1000 you divide inf by inf, and that is nan. On which side of 0 is this formula safe?")
sigmoid.mistake("sign of z", lambda z: 1 / (1 + np.exp(z)),
    hint="Your curve falls where it should rise. Look at the sign in the exponent.")
sigmoid.mistake("brackets missing", lambda z: 1 / 1 + np.exp(-z),
    hint="Your values are above 1. Python divides before it adds: what stands below the fraction line?")
sigmoid.mistake("tanh in its place", np.tanh,
    hint="At z = 0 you give 0. Your curve runs between -1 and 1: between which numbers does the sigmoid run?")
sigmoid.mistake("its slope", lambda z: logistic(z) * (1 - logistic(z)),
    hint="Your curve is a hill, 0.25 high: that is the slope of the sigmoid. Asked for is its height.")
sigmoid.mistake("minus below the line", lambda z: 1 / (1 - np.exp(-z)),
    hint="At z = 0 you divide by 0. Which sign stands below the fraction line?")
sigmoid.mistake("softplus", lambda z: np.log(1 + np.exp(z)), lambda z: np.logaddexp(0, z),
    hint="Your curve goes on rising: that is softplus, log(1 + e^z). The sigmoid stays between 0 and 1.")
sigmoid.mistake("softmax of all entries", lambda z: softmax_with({})(np.asarray(z, float)),
    hint="All entries of your result add up to 1: that is softmax. The sigmoid looks at every entry alone.")
sigmoid.mistake("sign of z lost", lambda z: logistic(np.abs(z)),
    hint="A negative z gives what the positive one gives. The sigmoid only climbs: is abs(z) in the right place?")
sigmoid.mistake("a step", lambda z: (np.asarray(z) > 0).astype(float),
    hint="You give 0 or 1 and nothing between. The sigmoid climbs from 0 to 1 without a jump.")
sigmoid.mistake("math.exp", lambda z: 1 / (1 + math.exp(-z)),
    hint="math.exp takes one number at a time. Which exp takes an array of any shape?")
sigmoid.mistake("one `if` for the whole array", _if_for_the_whole_array,
    hint="`if` asks one question about the whole array z, but each entry needs its own answer. What does a mask do?")
sigmoid.mistake("decimals cut off", _masks_into(lambda z: np.zeros_like(z)),
    hint="zeros_like makes an array of z's own dtype: for whole numbers, it has no room for decimals. And does z[mask] "
    "work when z is a plain number?")
sigmoid.mistake("decimals cut off, numbers allowed", lambda z: _masks_into(lambda z: np.zeros_like(z))(np.asarray(z)),
    hint="zeros_like makes an array of z's own dtype. For whole numbers, is there room for decimals in it?")
sigmoid.mistake("arrays only", _masks_into(lambda z: np.zeros(np.shape(z))),
    hint="For arrays you are right. A plain number such as -5 has no entries to pick with a mask: which NumPy function "
    "turns it into an array first?")
first_result_kept(sigmoid, logistic, varies="z")
sigmoid.mistake("brackets missing, z cut off", lambda z: 1 / 1 + np.exp(-np.clip(z, -700, 700)),
    hint="Your values are above 1. Python divides before it adds: what stands below the fraction line?")
for _limit, _above in ((limit, above) for limit in (3, 5, 10, 15, 20, 30) for above in (limit, np.inf)):
    sigmoid.mistake(f"z cut off at {-_limit} and {_above}",
        lambda z, low=-_limit, high=_above: logistic(np.clip(z, low, high)),
        hint="Far from 0 your curve stays at one height, because z is cut off. The sigmoid comes closer to 0 and 1 for "
        "ever: only where np.exp overflows may z be cut off.")
for _limit in (3, 5):
    sigmoid.mistake(f"0 and 1 beyond {_limit}",
        lambda z, limit=_limit: np.where(np.abs(z) > limit, np.asarray(z) > 0, logistic(z)),
        hint="Far from 0 you give exactly 0 and 1. The sigmoid is near them there: how near, for z = 5?")
sigmoid.mistake("softsign", lambda z: (1 + z / (1 + np.abs(z))) / 2, lambda z: z / (1 + np.abs(z)),
    hint="Your curve comes from z / (1 + |z|): that is softsign. The sigmoid is made of e^-z.")
sigmoid.mistake("hard sigmoid",
    *(lambda z, slope=slope: np.clip(slope * np.asarray(z) + 0.5, 0, 1) for slope in (0.2, 0.25, 1 / 6)),
    hint="Your curve is made of three straight lines: that is the hard sigmoid. The sigmoid bends everywhere.")
sigmoid.mistake("arctangent", lambda z: np.arctan(z) / np.pi + 0.5,
    hint="Your curve comes from the arctangent, and is too slow to reach 0 and 1. The sigmoid is made of e^-z.")
sigmoid.mistake("2 for e", lambda z: 1 / (1 + np.exp2(-np.asarray(z, float))),
    hint="You raise 2 to a power. Which number is raised to the power of -z in the formula?")
sigmoid.mistake("tanh of all of z", lambda z: logistic(2 * np.asarray(z)),
    hint="Your curve is twice as steep as it should be. If you took it from tanh: how much of z does tanh get?")
sigmoid.mistake("result kept away from 0 and 1",
    *(lambda z, edge=10.0**-digits: np.clip(logistic(z), edge, 1 - edge) for digits in range(3, 13)),
    hint="Far from 0 your curve stays a little above 0 and below 1, because your result is cut off. Who takes a "
    "logarithm may need that; the sigmoid itself may come as close as it can.")
sigmoid.mistake("largest z subtracted", lambda z: logistic(z - np.max(z)),
    hint="You subtract the largest entry from z. That leaves softmax as it is, and not the sigmoid: what does it give "
    "for z = 3 alone?")


def _whole_like_the_first(is_whole):
    """What np.vectorize makes where the first result is the whole number 0 or 1: all others lose their decimals."""
    return lambda z: logistic(z).astype(int) if is_whole(np.ravel(z)[0]) else logistic(z)


sigmoid.mistake("whole numbers after the first", _whole_like_the_first(lambda first: first < -100),
    _whole_like_the_first(lambda first: first > 100), _whole_like_the_first(lambda first: abs(first) > 100),
    hint=FIRST_IS_WHOLE)
