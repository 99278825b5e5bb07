"""
cell: hadamard-then-sum
loses: all
mistake: sum forgotten
"""


def hadamard_then_sum(w, x):
    return w * x
