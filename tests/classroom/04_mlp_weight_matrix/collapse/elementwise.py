"""
cell: collapse
loses: [no two sizes equal, all sizes equal, one output, whole numbers, leaves its inputs alone]
mistake: elementwise product
kind: product
row: 6
"""


def collapse(W1, b1, W2, b2):
    return W1 * W2, b1 @ W2 + b2
