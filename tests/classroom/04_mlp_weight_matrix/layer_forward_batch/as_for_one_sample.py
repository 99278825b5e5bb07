"""
cell: layer-forward
loses: all
mistake: W not transposed, as for one sample
kind: transposed
row: 5
"""

def layer_forward(W, b, x):
    return W.T @ x + b


def layer_forward_batch(W, b, X):
    return W.T @ X + b
