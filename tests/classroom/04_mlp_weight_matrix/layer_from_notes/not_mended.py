"""
cell: slip
loses: all
mistake: not mended yet
"""

def layer_from_notes(W, b, x):
    products = W * x
    return products.sum(axis=0) + b
