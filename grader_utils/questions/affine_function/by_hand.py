"""Questions of 01_affine_function, worked out by hand; see `questions.working`."""

import numpy as np

from grader_utils.messages import say
from grader_utils.questions.working import Working, times


def hadamard_then_sum(work: Working, w, x):
    """Products pair by pair, then their sum."""
    products = [work.step(f"w_{i + 1}·x_{i + 1}", times(*pair), np.prod(pair)) for i, pair in enumerate(_pairs(w, x))]
    return work.total(say("sum"), products)


def affine_function(work: Working, w, b, x):
    """The dot product, then the bias."""
    return work.dot("w·x", w, x, plus=("b", b))


def matmul(work: Working, A, B):
    """A row with a column for each entry, where they are of one length."""
    if A.shape[1] != B.shape[0]:
        lengths = {"row": A.shape[1], "column": B.shape[0]}
        work.note(say("A row of A has {row} entries, a column of B has {column}: they do not pair up.", **lengths))
        return ValueError

    def entry(i, j):
        return work.dot(say("row {i} · column {j}", i=i, j=j), A[i], B[:, j])

    return work.entries((A.shape[0], B.shape[1]), entry)


def batch_matmul(work: Working, A, B):
    """The same for pair number k of matrices."""


    def entry(k, i, j):
        return work.dot(say("pair {k}: row {i} · column {j}", k=k, i=i, j=j), A[k, i], B[k, :, j])

    return work.entries((A.shape[0], A.shape[1], B.shape[2]), entry)


def result_shape(work: Working, a_shape, b_shape):
    """How long rows and columns are, and how many there are."""
    lengths = {"row": a_shape[1], "column": b_shape[0]}
    work.note(say("A row of the first has {row} entries, a column of the second has {column}.", **lengths))
    if a_shape[1] != b_shape[0]:
        work.note(say("They do not pair up: there is no product."))
        return ValueError
    counts = {"rows": a_shape[0], "columns": b_shape[1]}
    work.note(say("They pair up. Rows of the first: {rows}; columns of the second: {columns}.", **counts))
    return np.array([a_shape[0], b_shape[1]])


def _pairs(w, x):
    return list(zip(w.tolist(), x.tolist(), strict=True))
