"""What questions about curves share."""

import math

from grader_utils.questions.vocabulary import INPUTS_UNCHANGED, drawn, normal, np



@drawn
def random_whole_numbers(rng, *shape):
    """Whole numbers of both signs, and never 0."""
    return rng.choice([-4, -3, -2, -1, 1, 2, 3, 4], size=shape)


@drawn
def of_every_size(rng, *shape):
    """Numbers near 0, between 8 and 16, and around 900, of both signs, in any order; shape of 6 entries or more."""
    count = math.prod(shape)
    sizes = np.concatenate([rng.uniform(8, 16, 2), rng.uniform(800, 1000, 2)]) * [1, -1, 1, -1]
    return rng.permutation(np.append(rng.normal(size=count - 4), sizes)).reshape(shape)


def logistic(z):
    """The sigmoid inside a wrong formula, where only the rest of the formula is wrong."""
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1, e) / (1 + e)


FIRST_IS_WHOLE = (
    "Where your first entry comes out as the whole number 0 or 1, all others lose their decimals: np.vectorize takes "
    "the dtype of the first. Which line returns a whole number, where the others return fractions?"
)


def ask_for_a_curve(curve):
    """Add the parts and the one mistake that every function with a smooth curve has."""
    curve.part("one row", z=[-2.0, 0.0, 0.5, 3.0])
    curve.part("whole numbers, shape (2, 3)", z=[[-3, -1, 0], [1, 2, 4]])
    curve.part("1000 and -1000 among small numbers", z=[1000.0, 0.5, -1000.0])
    curve.part(INPUTS_UNCHANGED, z=[-1.5, 0.5, 2.5])
    curve.unseen("a vector", z=normal(7))  # of the shape of another part
    curve.unseen("shape (2, 3, 4)", z=normal(2, 3, 4))
    curve.unseen("whole numbers", z=random_whole_numbers(4, 3))
    curve.unseen("very large and very small z together", z=of_every_size(7))
    curve.unseen("one entry, shape (1, 1)", z=normal(1, 1) - 2)
    curve.unseen(INPUTS_UNCHANGED, z=of_every_size(3, 5))


def cut_off(curve, formula):
    """Add the mistake of filling an array of z's own dtype."""
    curve.mistake("decimals cut off", lambda z: formula(z).astype(z.dtype),
        hint="For whole numbers z your result lost its decimals. Which dtype does the array that you fill have?")
