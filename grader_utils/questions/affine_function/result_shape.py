"""The shape of a product, told from the shapes of its factors."""

from grader_utils.questions.affine_function.matrices import ASSERT_HINT, require_fit
from grader_utils.questions.vocabulary import Raises, drawn, exact, np, question, torch


@question("result_shape", tolerance=exact("Sizes are whole numbers."))
def result_shape(a_shape, b_shape):
    """The shape of a product of two matrices, as torch finds it; ValueError on a mismatch."""
    if a_shape[1] != b_shape[0]:
        return Raises(ValueError)
    return np.array(torch.mm(torch.zeros(a_shape), torch.zeros(b_shape)).shape)


def _sizes(rng, count):
    """Distinct sizes from 2 to 29."""
    return (int(size) for size in rng.choice(np.arange(2, 30), size=count, replace=False))


@drawn
def _shapes(rng, fits=True):
    """Shapes with n > m, and k larger than the rows of B where the two do not fit."""
    m, other, n, k = sorted(300 + size for size in _sizes(rng, 4))  # above 256, for which see `matmul`
    return {"a_shape": (n, k), "b_shape": (k if fits else other, m)}


@drawn
def _two(rng, count, shapes):
    """The pair `shapes` of `count` distinct sizes."""
    return dict(zip(("a_shape", "b_shape"), shapes(*_sizes(rng, count)), strict=True))


result_shape.part("(2, 3) and (3, 2)", a_shape=(2, 3), b_shape=(3, 2))
result_shape.part("(4, 3) and (3, 1)", a_shape=(4, 3), b_shape=(3, 1))
result_shape.part("(2, 3) and (2, 3) do not fit", a_shape=(2, 3), b_shape=(2, 3))
result_shape.unseen("sizes that fit", _shapes())
result_shape.unseen("a row and a matrix", _two(2, lambda k, m: ((1, k), (k, m))))
result_shape.unseen("a matrix and a column", _two(2, lambda n, k: ((n, k), (k, 1))))
result_shape.unseen("sizes that do not fit", _shapes(fits=False))
result_shape.unseen("an inner size of 1 that does not fit", _two(3, lambda n, k, m: ((n, 1), (k, m))))
result_shape.unseen("the same shape twice", _two(2, lambda n, m: ((n, m), (n, m))))
result_shape.unseen("two square matrices", _two(1, lambda n: ((n, n), (n, n))))
result_shape.unseen("as many columns", _two(3, lambda n, k, m: ((n, k), (m, k))))
result_shape.unseen("as many rows", _two(3, lambda n, k, m: ((n, k), (n, m))))
# B A has a shape, and so has A times B transposed; A B has none.
result_shape.unseen("sizes that fit the other way round only", _two(3, lambda n, k, m: ((n, k), (m, n))))


def _if_fitting(rule):
    def shape(a_shape, b_shape):
        require_fit(a_shape, b_shape)
        return rule(a_shape, b_shape)

    return shape


def _rule_of_hadamard(a_shape, b_shape):
    if a_shape != b_shape:
        raise ValueError
    return a_shape


def _outer_sizes_compared(a_shape, b_shape):
    if a_shape[0] != b_shape[1]:
        raise ValueError
    return (a_shape[0], b_shape[1])


def _equal(axis):
    """The rule of whoever compares both sizes along one axis."""

    def shape(a_shape, b_shape):
        if a_shape[axis] != b_shape[axis]:
            raise ValueError
        return (a_shape[0], b_shape[1])

    return shape


def _one_fits_all(a_shape, b_shape):
    if 1 not in (a_shape[1], b_shape[0]):
        require_fit(a_shape, b_shape)
    return (a_shape[0], b_shape[1])


def _shape_asserted(a_shape, b_shape):
    assert a_shape[1] == b_shape[0]
    return (a_shape[0], b_shape[1])


_INNER_HINT = "You kept the two inner sizes. They are summed over: which two are left?"
_SWAPPED_HINT = "Your two sizes are in the wrong order. Which matrix gives the rows of the product?"
result_shape.mistake("the inner sizes kept", _if_fitting(lambda a_shape, b_shape: (a_shape[1], b_shape[0])),
    hint=_INNER_HINT)
result_shape.mistake("the inner sizes kept, a mismatch accepted", lambda a_shape, b_shape: (a_shape[1], b_shape[0]),
    hint=_INNER_HINT)
result_shape.mistake("rows and columns swapped", _if_fitting(lambda a_shape, b_shape: (b_shape[1], a_shape[0])),
    hint=_SWAPPED_HINT)
result_shape.mistake("rows and columns swapped, a mismatch accepted", lambda a_shape, b_shape: (b_shape[1], a_shape[0]),
    hint=_SWAPPED_HINT)
result_shape.mistake("a mismatch accepted", lambda a_shape, b_shape: (a_shape[0], b_shape[1]),
    hint="For shapes that fit you are right. What should happen when the inner sizes differ?")
result_shape.mistake("two equal shapes asked for", _rule_of_hadamard,
    hint="You ask for two equal shapes: the rule of the Hadamard product. Which two of the four sizes meet here?")
result_shape.mistake("outer sizes compared", _outer_sizes_compared,
    hint="You compare the outer sizes. Which two sizes meet when a row meets a column?")
result_shape.mistake("columns compared", _equal(1),
    hint="You compare the columns of both. A row of A meets a column of B: which two sizes say how long these are?")
result_shape.mistake("rows compared", _equal(0),
    hint="You compare the rows of both. A row of A meets a column of B: which two sizes say how long these are?")
result_shape.mistake("size 1 fits all", _one_fits_all,
    hint="A size of 1 is no exception here: a row with one entry cannot meet a column with several.")
result_shape.mistake("assert for raise", _shape_asserted, hint=ASSERT_HINT)
