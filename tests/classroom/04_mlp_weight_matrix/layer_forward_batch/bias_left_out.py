"""
cell: layer-forward
loses: all
mistake: bias left out
kind: missing term
row: 1
also: {mlp: biases left out}
"""


def layer_forward(W, b, x):
    return W.T @ x + b


def layer_forward_batch(W, b, X):
    return X @ W
