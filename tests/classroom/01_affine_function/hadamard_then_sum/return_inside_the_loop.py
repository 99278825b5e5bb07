"""
cell: hadamard-then-sum
loses: all
mistake: first product only
kind: off-by-one
"""


def hadamard_then_sum(w, x):
    total = 0
    for i in range(len(w)):
        total += w[i] * x[i]
        return total
