"""
cell: collapse
loses: all
mistake: none
kind: return
"""

def collapse(W1, b1, W2, b2):
    return W1 @ W2
