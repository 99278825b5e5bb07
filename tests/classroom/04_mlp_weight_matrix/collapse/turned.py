"""
cell: collapse
loses: nothing
mistake: none
kind: other formula
"""

def collapse(W1, b1, W2, b2):
    return (W2.T @ W1.T).T, W2.T @ b1 + b2
