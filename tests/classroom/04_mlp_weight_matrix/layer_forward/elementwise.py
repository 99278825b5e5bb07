"""
cell: layer-forward
loses: all
mistake: elementwise product
kind: product
row: 6
"""

def layer_forward(W, b, x):
    return W.T * x + b


def layer_forward_batch(W, b, X):
    return X @ W + b
