"""
cell: layer-forward
loses: all
mistake: bias left out
kind: missing term
row: 1
"""

def layer_forward(W, b, x):
    return x @ W


def layer_forward_batch(W, b, X):
    return X @ W + b
