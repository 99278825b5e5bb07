"""
cell: collapse
loses: all
mistake: the order turned
kind: order
"""

def collapse(W1, b1, W2, b2):
    return W2 @ W1, b1 @ W2 + b2
