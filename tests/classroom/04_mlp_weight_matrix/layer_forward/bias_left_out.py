"""
cell: layer-forward
loses: all
mistake: bias left out
"""

def layer_forward(W, b, x):
    return x @ W


def layer_forward_batch(W, b, X):
    return X @ W + b
