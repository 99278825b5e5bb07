"""
cell: slip
loses: all
mistake: the other axis
kind: axis
"""

def layer_from_notes(W, b, x):
    products = W * x
    return products.sum(axis=1) + b
