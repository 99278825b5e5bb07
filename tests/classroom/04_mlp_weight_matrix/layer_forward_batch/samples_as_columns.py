"""
cell: layer-forward
loses: all
mistake: one column a sample
kind: transposed
"""

def layer_forward(W, b, x):
    return W.T @ x + b


def layer_forward_batch(W, b, X):
    return W.T @ X.T + b[:, None]
