"""
cell: slip
loses: all
mistake: W not transposed
kind: transposed
row: 5
"""

def layer_from_notes(W, b, x):
    products = W @ x
    return products + b
