"""The product of two matrices, row by column."""

import itertools

from grader_utils.questions.affine_function.matrices import ASSERT_HINT, DTYPE_HINT, TALL, WIDE, require_fit
from grader_utils.questions.vocabulary import (
    INPUTS_UNCHANGED, Raises, apply, normal, np, question, rounding, torch, whole)


def _shape(array):
    return str(tuple(array.shape))


@question("matmul", tolerance=rounding("Each entry is one sum of up to 4 products.", terms=4))
def matmul(A, B):
    """The matrix product. A: (n, k), B: (k, m) -> (n, m); ValueError naming both shapes when they do not fit."""
    if A.shape[1] != B.shape[0]:
        return Raises(ValueError, mentions=(_shape(A), _shape(B)))
    return torch.mm(A, B)


matmul.part("a row times a matrix: (1, 3) x (3, 2)", A=[[1, 2, 3]], B=TALL)
matmul.part("a matrix times a column: (3, 2) x (2, 1)", A=TALL, B=[[1], [2]])
matmul.part("two matrices: (2, 3) x (3, 2)", A=WIDE, B=TALL)
matmul.part("fractions: (1, 2) x (2, 2)", A=[[0.5, -1.5]], B=[[2.0, 0.5], [1.0, -0.25]])
matmul.part("sizes that do not fit: (2, 3) x (2, 3)", A=WIDE, B=WIDE)
matmul.part("sizes that do not fit: (2, 3) x (1, 2)", A=WIDE, B=[[1, 2]])
matmul.unseen("no two sizes equal", A=normal(2, 4), B=normal(4, 3))
matmul.unseen("whole numbers times fractions", A=whole(1, 9, 3, 2), B=normal(2, 4))
# Of the shapes of another part: an array that is kept by its shape from call to call shows.
matmul.unseen("fractions times whole numbers", A=normal(2, 3), B=whole(1, 9, 3, 4))
matmul.unseen("square matrices with zeros", A=apply(np.where, np.eye(3) > 0, 0, normal(3, 3)), B=normal(3, 3))
# An inner size above 256: Python keeps one object for each smaller whole number, and `is` compares objects.
# Halves of whole numbers are added up without rounding, in float32, too, so that no tolerance has to be wide for them.
matmul.unseen("one row times one column", A=whole(-9, 10, 1, 300) / 2, B=whole(1, 10, 300, 1) / 2)
# Both misfits can be stretched to fit: NumPy's `*` does not complain, nor does a sum that stops early.
matmul.unseen("sizes that do not fit", A=normal(3, 2), B=normal(3, 1))
matmul.unseen("sizes that do not fit, all different", A=normal(2, 3), B=normal(4, 5))
matmul.unseen("an inner size of 1 that does not fit", A=normal(2, 4), B=normal(1, 4))
matmul.unseen(INPUTS_UNCHANGED, A=normal(2, 3), B=normal(3, 4))


def _filled(A, B, entry, dtype=float):
    """What two nested loops give that write entry(row i of A, column j of B) into each place of an array of zeros."""
    product = np.zeros((A.shape[0], B.shape[1]), dtype)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            product[i, j] = entry(A[i, :], B[:, j])
    return product


def _filled_if_fitting(A, B, entry, dtype=float):
    require_fit(A.shape, B.shape)
    return _filled(A, B, entry, dtype)


def _dot(row, column):
    return np.sum(row * column)


def _three_loops(A, B):
    def entry(row, column):
        return sum(row[place] * column[place] for place in range(len(row)))

    return _filled(A, B, entry)


def _rows_with_rows(A, B):
    require_fit(A.shape, B.shape)
    return np.array([[_dot(A[i, :], B[j, :]) for j in range(B.shape[1])] for i in range(A.shape[0])])


def _outer_sizes_compared(A, B):
    if A.shape[0] != B.shape[1]:
        raise ValueError(f"cannot multiply {A.shape} by {B.shape}")
    return _filled(A, B, _dot)


def _outer_sizes_compared_then_at(A, B):
    if A.shape[0] != B.shape[1]:
        raise ValueError(f"cannot multiply {A.shape} by {B.shape}")
    return A @ B


def _whole_shapes_compared(A, B):
    if A.shape != B.shape:
        raise ValueError(f"cannot multiply {A.shape} by {B.shape}")
    return A @ B


def _sums_that_go_on(axis):
    """Loops whose sum begins at 0 once for the whole product (None), or once a row (1)."""

    def product(A, B):
        require_fit(A.shape, B.shape)
        return np.cumsum(A @ B, axis=axis).reshape(A.shape[0], B.shape[1])

    return product


def _one_row_for_all(row):
    """`[[0] * m] * n` filled in loops: one list stands for every row. `row` makes it of all rows."""

    def product(A, B):
        require_fit(A.shape, B.shape)
        return np.tile(row(A @ B), (len(A), 1))

    return product


def _counted_by_rows(width, columns, terms):
    """Three loops, some of which run to len(A): of "A" or "right" are the result's width, its columns, its terms."""

    def product(A, B):
        require_fit(A.shape, B.shape)
        n, k, m = *A.shape, B.shape[1]
        result = np.zeros((n, n if width == "A" else m))
        for i in range(n):
            for j in range(n if columns == "A" else m):
                for place in range(n if terms == "A" else k):
                    result[i, j] += A[i, place] * B[place, j]
        return result

    return product


def _filled_like_a(A, B):
    require_fit(A.shape, B.shape)
    product = np.zeros_like(A)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            product[i, j] = _dot(A[i, :], B[:, j])
    return product


def _asserted(A, B):
    assert A.shape[1] == B.shape[0]
    return A @ B


matmul.mistake("shapes not named", lambda A, B: A @ B,
    hint="A ValueError comes where the sizes do not fit, but its message does not name both shapes. Is it NumPy's own? "
    "Compare the sizes before any product, and raise one that names A.shape and B.shape.")
matmul.mistake("elementwise product", lambda A, B: A * B,
    hint="You multiplied entries in the same place. Entry [i, j] needs all of row i of A and all of column j of B.")
matmul.mistake("elementwise product with the transpose",
    lambda A, B: A * B.T, lambda A, B: require_fit(A.shape, B.shape) or A * B.T,
    hint="`A * B.T` multiplies entries in the same place: one product an entry, and no sum. Entry [i, j] needs all of "
    "row i of A and all of column j of B.")
matmul.mistake("rows and columns of the result swapped", lambda A, B: (A @ B).T,
    hint="Your result is transposed: shape (m, n). Which index of the result counts the rows of A?")
matmul.mistake("rows of B for columns", _rows_with_rows,
    hint="Row i of A met row j of B. Which axis of B counts its columns?")
matmul.mistake("last term only", lambda A, B: _filled_if_fitting(A, B, lambda row, column: row[-1] * column[-1]),
    hint="Each entry holds the last product of its sum alone. What happens to the earlier ones in your innermost loop?")
matmul.mistake("sums that go on", _sums_that_go_on(None), _sums_that_go_on(1),
    hint="Each entry also holds the sums before it. Where does your sum begin at 0, and how often?")
matmul.mistake("one list for all rows", _one_row_for_all(lambda rows: rows[-1]),
    _one_row_for_all(lambda rows: rows.sum(axis=0)),
    hint="All rows of your result are equal. In a list such as `[row] * n`, how many rows are there: n, or one under "
    "n names?")
matmul.mistake("last term left out",
    lambda A, B: _filled_if_fitting(A, B, lambda row, column: _dot(row[:-1], column[:-1])),
    hint="Each sum lacks its last term. How many terms does it have: which size of A or B says so?")
matmul.mistake("whole numbers only", lambda A, B: _filled_if_fitting(A, B, _dot, dtype=int), hint=DTYPE_HINT)
matmul.mistake("cut to the dtype of A", lambda A, B: _filled_if_fitting(A, B, _dot, dtype=A.dtype), hint=DTYPE_HINT)
matmul.mistake("loops counted by len(A)",
    *(_counted_by_rows(*sizes) for sizes in itertools.product(("A", "right"), repeat=3) if "A" in sizes),
    hint="len(A) is the number of rows of A. Your result is right where all sizes are equal: which size counts the "
    "columns of the result, and which the terms of a sum?")
matmul.mistake("outer sizes compared", _outer_sizes_compared, _outer_sizes_compared_then_at,
    hint="You compare the rows of A with the columns of B. Which two sizes meet when a row meets a column?")
matmul.mistake("whole shapes compared", _whole_shapes_compared,
    hint="You compare the whole shapes. Which two of the four sizes have to be equal?")
matmul.mistake("shapes not compared", _three_loops,
    hint="Before any product: which two sizes of A.shape and B.shape have to be equal?")
matmul.mistake("shapes not compared, rows times columns", lambda A, B: _filled(A, B, _dot),
    hint="You do not compare the sizes, so NumPy decides, and it stretches a size of 1. Which two sizes should be "
    "equal before the loops?")
matmul.mistake("assert for raise", _asserted, hint=ASSERT_HINT)
matmul.mistake("filled an array like A", _filled_like_a,
    hint="zeros_like(A) has A's shape and A's dtype. Which shape has the product, and does a fraction fit into it?")
