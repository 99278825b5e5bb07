"""
tries: to answer the questions of other cells in its own
"""

from grader_utils import exam, practice


def right(w, x):
    return (w * x).sum()


practice("hadamard_then_sum", right)
exam("hadamard_then_sum", right)
exam("matmul", lambda A, B: A @ B)
exam("a question that is not there", right)
exam(["matmul"].pop(), lambda *given: 1)


def hadamard_then_sum(w, x):
    exam("hadamard_then_sum", right)
    return 0.0
