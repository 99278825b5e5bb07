"""
cell: collapse
loses: all
mistake: W2 not transposed
kind: transposed
row: 5
"""

def collapse(W1, b1, W2, b2):
    return W1 @ W2, W2 @ b1 + b2
