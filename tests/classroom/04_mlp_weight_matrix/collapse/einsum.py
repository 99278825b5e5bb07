"""
cell: collapse
loses: nothing
mistake: none
kind: einsum
"""


def collapse(W1, b1, W2, b2):
    return np.einsum("nm,mk->nk", W1, W2), np.einsum("m,mk->k", b1, W2) + b2
