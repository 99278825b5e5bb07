"""
cell: collapse
loses: [leaves its inputs alone]
mistake: input changed
kind: aliasing
row: 27
"""


def collapse(W1, b1, W2, b2):
    b = b1 @ W2 + b2
    b1[:] = 0
    return W1 @ W2, b
