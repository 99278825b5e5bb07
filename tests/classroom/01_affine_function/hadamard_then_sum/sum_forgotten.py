"""
cell: hadamard-then-sum
loses: all
mistake: sum forgotten
kind: product
row: 6
also: {affine_function: sum forgotten}
"""


def hadamard_then_sum(w, x):
    return w * x
