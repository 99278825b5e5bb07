"""
cell: layer-forward
loses: all
mistake: the activation as well
kind: wrong formula
"""

def layer_forward(W, b, x):
    return Sigmoid().forward(W.T @ x + b)


def layer_forward_batch(W, b, X):
    return X @ W + b
