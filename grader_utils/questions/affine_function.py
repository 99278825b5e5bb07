"""Questions of 01_affine_function: the dot product, the affine function and three products of matrices."""

import numpy as np

from grader_utils.questions.expected import Raises
from grader_utils.questions.question import INPUTS_UNCHANGED
from grader_utils.questions.reference import torch
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import exact, rounding
from grader_utils.questions.troubles import attribute_never_set, init_never_runs


@question("hadamard_then_sum", tolerance=rounding("One sum of up to 100 products.", terms=100))
def hadamard_then_sum(w, x):
    """The dot product. w, x: (n,) -> scalar."""
    return torch.dot(w, x)


hadamard_then_sum.part("[1, 2, 3] and [4, 5, 6]", w=[1, 2, 3], x=[4, 5, 6])
hadamard_then_sum.part("orthogonal vectors", w=[1.0, 2.0], x=[-2.0, 1.0])
hadamard_then_sum.part("leaves its inputs alone", w=[0.5, -1.0, 2.0], x=[2.0, 4.0, 1.0], requires=INPUTS_UNCHANGED)
hadamard_then_sum.unseen("two random vectors", lambda rng: {"w": rng.normal(size=5), "x": rng.normal(size=5)})
hadamard_then_sum.unseen(
    "whole numbers", lambda rng: {"w": rng.integers(1, 9, size=4), "x": rng.integers(-9, -1, size=4)}
)
hadamard_then_sum.unseen(  # of one sign: terms that cancel would make the order of the sum count
    "a long vector", lambda rng: {"w": rng.uniform(size=100), "x": rng.uniform(size=100)}
)
hadamard_then_sum.unseen(
    "leaves its inputs alone",
    lambda rng: {"w": rng.normal(size=6), "x": rng.normal(size=6)},
    requires=INPUTS_UNCHANGED,
)
hadamard_then_sum.mistake(
    "sum forgotten",
    lambda w, x: w * x,
    hint="Your result still has one entry for each pair, shape (n,). Which step turns them into one number?",
)
hadamard_then_sum.mistake(
    "added, not multiplied",
    lambda w, x: np.sum(w + x),
    hint="Your result is the sum of all entries. What does the Hadamard product do with each pair (w_i, x_i)?",
)
hadamard_then_sum.mistake(
    "product of the sums",
    lambda w, x: np.sum(w) * np.sum(x),
    hint="Your result is the sum of w times the sum of x: every w_i met every entry of x. Which entry is its partner?",
)
hadamard_then_sum.mistake(
    "outer product",
    lambda w, x: np.outer(w, x),
    hint="Your result has shape (n, n): every entry of w met every entry of x. Each should meet its partner only.",
)
hadamard_then_sum.mistake(
    "mean for sum",
    lambda w, x: np.mean(w * x),
    hint="Your result is n times too small. What does your last step do besides adding up?",
)
hadamard_then_sum.mistake(
    "first product only",
    lambda w, x: w[0] * x[0],
    hint="Your result is the product of the first pair alone. Does a return end your loop in its first round?",
)
hadamard_then_sum.mistake(
    "last product only",
    lambda w, x: w[-1] * x[-1],
    hint="Your result is the product of the last pair alone. What becomes of the earlier ones in your loop?",
)
hadamard_then_sum.mistake(
    "last pair left out",
    lambda w, x: np.sum(w[:-1] * x[:-1]),
    hint="The last pair is missing from your sum. At which index does your loop end?",
)
hadamard_then_sum.mistake(
    "first pair left out",
    lambda w, x: np.sum(w[1:] * x[1:]),
    hint="The first pair is missing from your sum. At which index does your loop begin?",
)
hadamard_then_sum.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="Your function changed w or x itself. Does `*=` make a new array?",
)


@question("affine_function", tolerance=rounding("One sum of up to 50 products and the bias.", terms=51))
def affine_function(w, b, x):
    """z = w.x + b for one sample. w, x: (n,), b: scalar -> scalar."""
    return torch.nn.functional.linear(x, w, torch.as_tensor(b, dtype=w.dtype))


for row in ([0, 0], [0, 1], [1, 0], [1, 1]):
    affine_function.part(f"w = [1, 1], b = -1.5, x = {row}", w=[1, 1], b=-1.5, x=row)
affine_function.part("three inputs", w=[2.0, -1.0, 0.5], b=1.0, x=[1.0, 3.0, 4.0])
affine_function.unseen(
    "a random neuron",
    lambda rng: {"w": rng.normal(size=3), "b": float(rng.normal() + 2), "x": rng.normal(size=3)},
)
affine_function.unseen(
    "many inputs",
    lambda rng: {"w": rng.normal(size=50), "b": float(rng.normal() - 2), "x": rng.normal(size=50)},
)
affine_function.unseen(
    "whole numbers",
    lambda rng: {
        "w": rng.integers(2, 6, size=4),
        "b": int(rng.integers(2, 9)),
        "x": rng.permutation([1, 2, 3, 4]),
    },
)
affine_function.unseen(
    "inputs of 0 and 1",
    lambda rng: {"w": rng.normal(size=5), "b": float(rng.normal() + 2), "x": rng.permutation([0, 1, 1, 1, 1])},
)
affine_function.unseen(
    "leaves its inputs alone",
    lambda rng: {"w": rng.normal(size=3), "b": 0.5, "x": rng.normal(size=3)},
    requires=INPUTS_UNCHANGED,
)
affine_function.mistake(
    "bias left out",
    lambda w, b, x: w @ x,
    hint="Your result equals w·x. One number of the neuron has not come in yet: which?",
)
affine_function.mistake(
    "bias subtracted",
    lambda w, b, x: w @ x - b,
    hint="Your result is off by 2b. Which sign does b have in z?",
)
affine_function.mistake(
    "bias multiplied",
    lambda w, b, x: (w @ x) * b,
    hint="Your result is b times w·x. Does the bias weigh the sum, or shift it?",
)
affine_function.mistake(
    "bias multiplied by the sum of x",
    lambda w, b, x: (w + b) @ x,
    hint="b was multiplied with every input. What is the affine value when all inputs are 0?",
)
affine_function.mistake(
    "bias added to every product",
    lambda w, b, x: np.sum(w * x + b),
    hint="b was added once for each input, n times in all. Where does it belong, before the sum or after it?",
)
affine_function.mistake(
    "weights left out",
    lambda w, b, x: np.sum(x) + b,
    hint="Your result is the sum of x, plus b: every input counts the same. What does w do to the inputs?",
)
affine_function.mistake(
    "sum forgotten",
    lambda w, b, x: w * x + b,
    hint="Your result has shape (n,), one entry for each input. A neuron gives one number for one sample.",
)
affine_function.mistake(
    "the note's slip: w1 x2 + w2 x2 + b",
    lambda w, b, x: np.sum(w) * x[-1] + b,
    hint="Every weight meets the last entry of x. Which entry of x belongs to the first weight?",
)
affine_function.mistake(
    "two inputs only",
    lambda w, b, x: w[0] * x[0] + w[1] * x[1] + b,
    hint="Your neuron reads the first two entries of x and no others. How many entries may x have?",
)
affine_function.mistake(
    "the sign for the value",
    lambda w, b, x: w @ x + b > 0,
    hint="Your result only says whether z is positive. The affine function returns z itself.",
)
affine_function.mistake(
    "kept on the class, not in self",
    lambda w, b, x: 2 * w @ x + b + 1,  # the check makes a second neuron with these numbers
    hint="When a second neuron was made, the first one took over its weights. Does `__init__` keep w and b in `self`?",
)
affine_function.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="Your neuron changed w or x itself. Does `*=` make a new array?",
)
init_never_runs(affine_function)
attribute_never_set(affine_function)


def _shape(array):
    return str(tuple(array.shape))


@question("matmul", tolerance=rounding("Each entry is one sum of up to 300 products.", terms=300))
def matmul(A, B):
    """The matrix product. A: (n, k), B: (k, m) -> (n, m); ValueError naming both shapes when they do not fit."""
    if A.shape[1] != B.shape[0]:
        return Raises(ValueError, mentions=(_shape(A), _shape(B)))
    return torch.mm(A, B)


_TALL = [[1, 2], [3, 4], [5, 6]]
_WIDE = [[1, 2, 3], [4, 5, 6]]
matmul.part("a row times a matrix: (1, 3) x (3, 2)", A=[[1, 2, 3]], B=_TALL)
matmul.part("a matrix times a column: (3, 2) x (2, 1)", A=_TALL, B=[[1], [2]])
matmul.part("two matrices: (2, 3) x (3, 2)", A=_WIDE, B=_TALL)
matmul.part("fractions: (1, 2) x (2, 2)", A=[[0.5, -1.5]], B=[[2.0, 0.5], [1.0, -0.25]])
matmul.part("sizes that do not fit: (2, 3) x (2, 3)", A=_WIDE, B=_WIDE)
matmul.part("sizes that do not fit: (2, 3) x (1, 2)", A=_WIDE, B=[[1, 2]])
matmul.unseen("no two sizes equal", lambda rng: {"A": rng.normal(size=(2, 4)), "B": rng.normal(size=(4, 3))})
matmul.unseen(
    "whole numbers times fractions",
    lambda rng: {"A": rng.integers(1, 9, (3, 2)), "B": rng.normal(size=(2, 4))},
)
# An inner size above 256: Python keeps one object for each smaller whole number, and `is` compares objects.
matmul.unseen("one row times one column", lambda rng: {"A": rng.normal(size=(1, 300)), "B": rng.normal(size=(300, 1))})
# Both misfits can be stretched to fit: NumPy's `*` does not complain, nor does a sum that stops early.
matmul.unseen("sizes that do not fit", lambda rng: {"A": rng.normal(size=(3, 2)), "B": rng.normal(size=(3, 1))})
matmul.unseen(
    "an inner size of 1 that does not fit",
    lambda rng: {"A": rng.normal(size=(2, 4)), "B": rng.normal(size=(1, 4))},
)
matmul.unseen(
    "leaves its inputs alone",
    lambda rng: {"A": rng.normal(size=(2, 3)), "B": rng.normal(size=(3, 4))},
    requires=INPUTS_UNCHANGED,
)


def _require_fit(a_shape, b_shape):
    if a_shape[1] != b_shape[0]:
        raise ValueError(f"cannot multiply {a_shape} by {b_shape}")


def _filled(A, B, entry, dtype=float):
    """What two nested loops give that write entry(row i of A, column j of B) into each place of an array of zeros."""
    product = np.zeros((A.shape[0], B.shape[1]), dtype)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            product[i, j] = entry(A[i, :], B[:, j])
    return product


def _filled_if_fitting(A, B, entry, dtype=float):
    _require_fit(A.shape, B.shape)
    return _filled(A, B, entry, dtype)


def _dot(row, column):
    return np.sum(row * column)


def _three_loops(A, B):
    def entry(row, column):
        return sum(row[place] * column[place] for place in range(len(row)))

    return _filled(A, B, entry)


def _rows_with_rows(A, B):
    _require_fit(A.shape, B.shape)
    return np.array([[_dot(A[i, :], B[j, :]) for j in range(B.shape[1])] for i in range(A.shape[0])])


def _outer_sizes_compared(A, B):
    if A.shape[0] != B.shape[1]:
        raise ValueError(f"cannot multiply {A.shape} by {B.shape}")
    return _filled(A, B, _dot)


def _asserted(A, B):
    assert A.shape[1] == B.shape[0]
    return A @ B


_DTYPE_HINT = "Your entries lost everything behind the decimal point. Which dtype has the array that you fill?"
_ASSERT_HINT = "An assert raises an AssertionError. Which statement raises an error of the type that you name?"
matmul.mistake(
    "shapes not named",
    lambda A, B: A @ B,
    hint="The error is right where the sizes do not fit. Its message should name A.shape and B.shape.",
)
matmul.mistake(
    "elementwise product",
    lambda A, B: A * B,
    hint="You multiplied entries in the same place. Entry [i, j] needs all of row i of A and all of column j of B.",
)
matmul.mistake(
    "rows and columns of the result swapped",
    lambda A, B: (A @ B).T,
    hint="Your result is transposed: shape (m, n). Which index of the result counts the rows of A?",
)
matmul.mistake(
    "rows of B for columns",
    _rows_with_rows,
    hint="Row i of A met row j of B. Which axis of B counts its columns?",
)
matmul.mistake(
    "last term only",
    lambda A, B: _filled_if_fitting(A, B, lambda row, column: row[-1] * column[-1]),
    hint="Each entry holds the last product of its sum alone. What happens to the earlier ones in your innermost loop?",
)
matmul.mistake(
    "last term left out",
    lambda A, B: _filled_if_fitting(A, B, lambda row, column: _dot(row[:-1], column[:-1])),
    hint="Each sum lacks its last term. How many terms does it have: which size of A or B says so?",
)
matmul.mistake(
    "whole numbers only",
    lambda A, B: _filled_if_fitting(A, B, _dot, dtype=int),
    hint=_DTYPE_HINT,
)
matmul.mistake(
    "cut to the dtype of A",
    lambda A, B: _filled_if_fitting(A, B, _dot, dtype=A.dtype),
    hint=_DTYPE_HINT,
)
matmul.mistake(
    "outer sizes compared",
    _outer_sizes_compared,
    hint="You compare the rows of A with the columns of B. Which two sizes meet when a row meets a column?",
)
matmul.mistake(
    "shapes not compared",
    _three_loops,
    hint="Before any product: which two sizes of A.shape and B.shape have to be equal?",
)
matmul.mistake(
    "shapes not compared, rows times columns",
    lambda A, B: _filled(A, B, _dot),
    hint="NumPy stretched an inner size of 1 until it fitted. Which two sizes do you compare before the loops?",
)
matmul.mistake("assert for raise", _asserted, hint=_ASSERT_HINT)
matmul.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="Your function changed A or B itself. Does `*=` make a new array?",
)


@question("result_shape", tolerance=exact("Sizes are whole numbers."))
def result_shape(a_shape, b_shape):
    """The shape of a product of two matrices, as torch finds it; ValueError on a mismatch."""
    if a_shape[1] != b_shape[0]:
        return Raises(ValueError)
    return np.array(torch.mm(torch.zeros(a_shape), torch.zeros(b_shape)).shape)


def _sizes(rng, count):
    """Distinct sizes from 2 to 29."""
    return (int(size) for size in rng.choice(np.arange(2, 30), size=count, replace=False))


def _shapes(rng, fits=True):
    n, k, m, other = (300 + size for size in _sizes(rng, 4))  # above 256, for which see `matmul`
    return {"a_shape": (n, k), "b_shape": (k if fits else other, m)}


def _same_shape_twice(rng):
    shape = tuple(_sizes(rng, 2))
    return {"a_shape": shape, "b_shape": shape}


def _inner_size_of_one(rng):
    n, k, m = _sizes(rng, 3)
    return {"a_shape": (n, 1), "b_shape": (k, m)}


def _row_and_matrix(rng):
    k, m = _sizes(rng, 2)
    return {"a_shape": (1, k), "b_shape": (k, m)}


result_shape.part("(2, 3) and (3, 2)", a_shape=(2, 3), b_shape=(3, 2))
result_shape.part("(4, 3) and (3, 1)", a_shape=(4, 3), b_shape=(3, 1))
result_shape.part("(2, 3) and (2, 3) do not fit", a_shape=(2, 3), b_shape=(2, 3))
result_shape.unseen("sizes that fit", _shapes)
result_shape.unseen("a row and a matrix", _row_and_matrix)
result_shape.unseen("sizes that do not fit", lambda rng: _shapes(rng, fits=False))
result_shape.unseen("an inner size of 1 that does not fit", _inner_size_of_one)
result_shape.unseen("the same shape twice", _same_shape_twice)


def _if_fitting(rule):
    def shape(a_shape, b_shape):
        _require_fit(a_shape, b_shape)
        return rule(a_shape, b_shape)

    return shape


def _rule_of_hadamard(a_shape, b_shape):
    if a_shape != b_shape:
        raise ValueError
    return a_shape


def _one_fits_all(a_shape, b_shape):
    if 1 not in (a_shape[1], b_shape[0]):
        _require_fit(a_shape, b_shape)
    return (a_shape[0], b_shape[1])


def _shape_asserted(a_shape, b_shape):
    assert a_shape[1] == b_shape[0]
    return (a_shape[0], b_shape[1])


_INNER_HINT = "You kept the two inner sizes. They are summed over: which two are left?"
_SWAPPED_HINT = "Your two sizes are in the wrong order. Which matrix gives the rows of the product?"
result_shape.mistake(
    "the inner sizes kept", _if_fitting(lambda a_shape, b_shape: (a_shape[1], b_shape[0])), hint=_INNER_HINT
)
result_shape.mistake(
    "the inner sizes kept, a mismatch accepted",
    lambda a_shape, b_shape: (a_shape[1], b_shape[0]),
    hint=_INNER_HINT,
)
result_shape.mistake(
    "rows and columns swapped", _if_fitting(lambda a_shape, b_shape: (b_shape[1], a_shape[0])), hint=_SWAPPED_HINT
)
result_shape.mistake(
    "rows and columns swapped, a mismatch accepted",
    lambda a_shape, b_shape: (b_shape[1], a_shape[0]),
    hint=_SWAPPED_HINT,
)
result_shape.mistake(
    "a mismatch accepted",
    lambda a_shape, b_shape: (a_shape[0], b_shape[1]),
    hint="For shapes that fit you are right. What should happen when the inner sizes differ?",
)
result_shape.mistake(
    "two equal shapes asked for",
    _rule_of_hadamard,
    hint="You ask for two equal shapes: the rule of the Hadamard product. Which two of the four sizes meet here?",
)
result_shape.mistake(
    "size 1 fits all",
    _one_fits_all,
    hint="A size of 1 is no exception here: a row with one entry cannot meet a column with several.",
)
result_shape.mistake("assert for raise", _shape_asserted, hint=_ASSERT_HINT)


@question("batch_matmul", tolerance=rounding("Each entry is one sum of up to 5 products.", terms=5))
def batch_matmul(A, B):
    """N products at once. A: (N, n, k), B: (N, k, m) -> (N, n, m)."""
    return torch.bmm(A, B)


batch_matmul.part(
    "two pairs of matrices",
    A=[[[1, 2, 3], [4, 5, 6]], [[1, 0, 1], [0, 1, 0]]],
    B=[[[1, 2], [3, 4], [5, 6]], [[2, 0], [0, 2], [1, 1]]],
)
batch_matmul.part("a batch of one", A=[[[1.0, 2.0], [3.0, 4.0]]], B=[[[0.5], [-1.0]]])
batch_matmul.unseen(
    "no two sizes equal", lambda rng: {"A": rng.normal(size=(5, 2, 4)), "B": rng.normal(size=(5, 4, 3))}
)
batch_matmul.unseen("a batch of one", lambda rng: {"A": rng.normal(size=(1, 3, 2)), "B": rng.normal(size=(1, 2, 4))})
batch_matmul.unseen(
    "whole numbers times fractions",
    lambda rng: {"A": rng.integers(1, 9, (2, 3, 4)), "B": rng.normal(size=(2, 4, 1))},
)
batch_matmul.unseen("a large batch", lambda rng: {"A": rng.normal(size=(100, 3, 5)), "B": rng.normal(size=(100, 5, 2))})
batch_matmul.unseen(
    "leaves its inputs alone",
    lambda rng: {"A": rng.normal(size=(2, 2, 3)), "B": rng.normal(size=(2, 3, 4))},
    requires=INPUTS_UNCHANGED,
)
batch_matmul.mistake(
    "every matrix with every other",
    lambda A, B: np.dot(A, B),
    hint="Your result has four axes: np.dot pairs every matrix of A with every one of B. Pair number i with number i.",
)
batch_matmul.mistake(
    "every matrix with every other, in loops",
    lambda A, B: np.stack([a @ b for a in A for b in B]),
    hint="Your result has N·N products: one loop runs inside the other. Matrix i of A has one partner in B: which?",
)
batch_matmul.mistake(
    "elementwise product",
    lambda A, B: A * B,
    hint="`*` multiplies entries in the same place. Which operator multiplies rows with columns?",
)
batch_matmul.mistake(
    "the first pair only",
    lambda A, B: A[0] @ B[0],
    hint="Your result is the product of the first pair. What about the other N - 1, along axis 0?",
)
batch_matmul.mistake(
    "the first B for every A",
    lambda A, B: np.stack([a @ B[0] for a in A]),
    hint="Every matrix of A met B[0]. Which matrix of B belongs to A[i]?",
)
batch_matmul.mistake(
    "summed over the batch",
    lambda A, B: np.einsum("bik,bkj->ij", A, B),
    hint="The batch axis is gone from your result: the N products were added up. They should stay apart, along axis 0.",
)
batch_matmul.mistake(
    "joined end to end",
    lambda A, B: np.concatenate([a @ b for a, b in zip(A, B, strict=True)]),
    hint="Your result has two axes: the products lie end to end. They need an axis of their own, axis 0.",
)
batch_matmul.mistake(
    "batch on the last axis",
    lambda A, B: np.stack([a @ b for a, b in zip(A, B, strict=True)], axis=-1),
    hint="Your N products are counted along the last axis. Which axis counts the pairs in A and in B?",
)
batch_matmul.mistake(
    "cut to the dtype of A",
    lambda A, B: (A @ B).astype(A.dtype),
    hint=_DTYPE_HINT,
)
batch_matmul.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="Your function changed A or B itself. Which line writes into an array that it was given?",
)


@question("products_from_notes", tolerance=exact("Whole numbers, worked out by hand."))
def products_from_notes(product):
    """One of the two products that a page of notes got wrong. "Mb" -> (3,), "AB" -> (2, 2)."""
    tall = torch.tensor(_TALL, dtype=torch.float64)
    if product == "Mb":
        return torch.mv(tall, torch.tensor([1.0, 2.0], dtype=torch.float64))
    return torch.mm(torch.tensor(_WIDE, dtype=torch.float64), tall)


for kind_of_product in ("Mb", "AB"):
    products_from_notes.part(kind_of_product, product=kind_of_product)
    products_from_notes.unseen(kind_of_product, lambda rng, product=kind_of_product: {"product": product})

_WRONG = {"Mb": np.array([4, 11, 17]), "AB": np.array([[22, 28], [40, 64]])}
_RIGHT = {"Mb": np.array([5, 11, 17]), "AB": np.array([[22, 28], [49, 64]])}
products_from_notes.mistake(
    "not mended yet",
    lambda product: _WRONG[product],
    hint="Both slips are still there. Work out the first entry of Mb with pen and paper.",
)
products_from_notes.mistake(
    "the second slip is left",
    lambda product: {"Mb": _RIGHT["Mb"], "AB": _WRONG["AB"]}[product],
    hint="Mb is right now. In AB, work out each entry once more: a row of the one with a column of the other.",
)
products_from_notes.mistake(
    "the first slip is left",
    lambda product: {"Mb": _WRONG["Mb"], "AB": _RIGHT["AB"]}[product],
    hint="AB is right now. In Mb, work out each entry once more: a row of the matrix with the vector.",
)
