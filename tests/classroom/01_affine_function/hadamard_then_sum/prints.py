"""
cell: hadamard-then-sum
loses: all
mistake: none
"""


def hadamard_then_sum(w, x):
    print((w * x).sum())
