"""
cell: hadamard-then-sum
loses: [a long vector, whole numbers]
mistake: none
kind: luck
"""


def hadamard_then_sum(w, x):
    return sum({a * b for a, b in zip(w, x)})
