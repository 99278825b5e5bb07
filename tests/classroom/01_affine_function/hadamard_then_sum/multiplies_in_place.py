"""
cell: hadamard-then-sum
loses: [leaves its inputs alone]
mistake: input changed
kind: aliasing
row: 27
also: {affine_function: input changed}
"""


def hadamard_then_sum(w, x):
    w *= x
    return w.sum()
