"""
cell: hadamard-then-sum
loses: all
mistake: product of the sums
kind: order
"""


def hadamard_then_sum(w, x):
    return w.sum() * x.sum()
