"""
cell: slip
loses: all
mistake: not mended yet
kind: unmended
slip: 2
"""

def layer_from_notes(W, b, x):
    products = W * x
    return products.sum(axis=0) + b
