"""
cell: hadamard-then-sum
loses: all
mistake: none
kind: return
"""


def hadamard_then_sum(w, x):
    print((w * x).sum())
