"""
cell: collapse
loses: all
mistake: the second bias alone
kind: missing term
row: 1
"""

def collapse(W1, b1, W2, b2):
    return W1 @ W2, b2
