"""
cell: layer-forward
loses: all
mistake: a column plus a row
kind: shape
row: 9
"""

def layer_forward(W, b, x):
    return W.T @ x.reshape(-1, 1) + b


def layer_forward_batch(W, b, X):
    return X @ W + b
