"""
cell: slip
loses: all
mistake: summed over the neurons
kind: axis
"""

def layer_from_notes(W, b, x):
    products = W * x.reshape(-1, 1)
    return products.sum(axis=1) + b
