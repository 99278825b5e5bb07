"""
cell: slip
loses: nothing
mistake: none
kind: other formula
"""

def layer_from_notes(W, b, x):
    products = W.T @ x
    return products + b
