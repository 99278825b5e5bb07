"""
cell: layer-forward
loses: [leaves its inputs alone]
mistake: input changed
kind: aliasing
row: 27
also: {mlp: input changed}
"""


def layer_forward(W, b, x):
    return W.T @ x + b


def layer_forward_batch(W, b, X):
    Z = X @ W + b
    b *= 2
    return Z
