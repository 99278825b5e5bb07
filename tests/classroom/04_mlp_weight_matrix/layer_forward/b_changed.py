"""
cell: layer-forward
loses: [leaves its inputs alone]
mistake: input changed
kind: aliasing
row: 27
"""

def layer_forward(W, b, x):
    b += W.T @ x
    return b


def layer_forward_batch(W, b, X):
    return X @ W + b
