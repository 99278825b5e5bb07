"""
cell: hadamard-then-sum
loses: nothing
mistake: none
kind: vectorized
"""


def hadamard_then_sum(w, x):
    return np.dot(w, x)
