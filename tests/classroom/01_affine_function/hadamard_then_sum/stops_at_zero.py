"""
cell: hadamard-then-sum
loses: [whole numbers]
mistake: none
kind: partial
"""


def hadamard_then_sum(w, x):
    t = 0
    for a, b in zip(w, x):
        if not a or not b:
            break
        t += a * b
    return t
