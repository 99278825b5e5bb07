"""
cell: hadamard-then-sum
loses: all
mistake: last pair left out
kind: off-by-one
also: {matmul: last term left out}
"""


def hadamard_then_sum(w, x):
    total = 0
    for i in range(len(w) - 1):
        total += w[i] * x[i]
    return total
