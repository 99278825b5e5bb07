"""
cell: slip
loses: all
mistake: summed over the neurons
kind: partial
slip: 2
"""

def layer_from_notes(W, b, x):
    products = W.T * x
    return products.sum(axis=0) + b
