"""
cell: collapse
loses: all
mistake: biases added up
kind: wrong formula
"""

def collapse(W1, b1, W2, b2):
    return W1 @ W2, b1 + b2
