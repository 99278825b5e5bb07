"""
cell: slip
loses: nothing
mistake: none
"""

def layer_from_notes(W, b, x):
    products = W.T @ x
    return products + b
