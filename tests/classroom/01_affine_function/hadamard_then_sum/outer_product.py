"""
cell: hadamard-then-sum
loses: all
mistake: outer product
"""


def hadamard_then_sum(w, x):
    return w.reshape(-1, 1) * x
