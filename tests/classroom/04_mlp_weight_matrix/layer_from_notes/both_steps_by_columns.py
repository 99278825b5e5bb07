"""
cell: slip
loses: nothing
mistake: none
kind: vectorized
"""

def layer_from_notes(W, b, x):
    products = W * x[:, np.newaxis]
    return products.sum(axis=0) + b
