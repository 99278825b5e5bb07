"""
cell: hadamard-then-sum
loses: all
mistake: outer product
kind: product
row: 6
"""


def hadamard_then_sum(w, x):
    return w.reshape(-1, 1) * x
