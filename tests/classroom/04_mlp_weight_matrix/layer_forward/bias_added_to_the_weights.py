"""
cell: layer-forward
loses: all
mistake: bias added to the weights
kind: order
"""


def layer_forward(W, b, x):
    return (W + b).T @ x


def layer_forward_batch(W, b, X):
    return X @ W + b
