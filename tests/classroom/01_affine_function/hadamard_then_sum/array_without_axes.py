"""
cell: hadamard-then-sum
loses: nothing
mistake: none
kind: scalar
"""


def hadamard_then_sum(w, x):
    return np.array(np.sum(w * x))
