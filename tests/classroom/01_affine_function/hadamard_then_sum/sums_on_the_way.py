"""
cell: hadamard-then-sum
loses: all
mistake: none
kind: wrong formula
"""


def hadamard_then_sum(w, x):
    return np.cumsum(w * x)
