"""
cell: hadamard-then-sum
loses: nothing
mistake: none
kind: recursive
"""


def hadamard_then_sum(w, x):
    if len(w) == 0:
        return 0
    return w[0] * x[0] + hadamard_then_sum(w[1:], x[1:])
