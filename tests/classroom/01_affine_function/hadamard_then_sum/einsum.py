"""
cell: hadamard-then-sum
loses: nothing
mistake: none
kind: einsum
"""


def hadamard_then_sum(w, x):
    return np.einsum("i,i->", w, x)
