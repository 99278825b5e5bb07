"""
cell: layer-forward
loses: all
mistake: the batch added into b
kind: shape
row: 28
also: {mlp: the batch added into b}
"""


def layer_forward(W, b, x):
    return W.T @ x + b


def layer_forward_batch(W, b, X):
    b += X @ W
    return b
