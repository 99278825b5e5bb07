"""
cell: hadamard-then-sum
loses: nothing
mistake: none
kind: scalar
"""


def hadamard_then_sum(w, x):
    return float(sum(a * b for a, b in zip(w.tolist(), x.tolist())))
