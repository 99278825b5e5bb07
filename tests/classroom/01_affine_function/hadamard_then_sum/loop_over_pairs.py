"""
cell: hadamard-then-sum
loses: nothing
mistake: none
kind: loops
"""


def hadamard_then_sum(w, x):
    total = 0
    for w_i, x_i in zip(w, x):
        total += w_i * x_i
    return total
