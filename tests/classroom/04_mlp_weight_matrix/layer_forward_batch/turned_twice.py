"""
cell: layer-forward
loses: nothing
mistake: none
kind: vectorized
"""

def layer_forward(W, b, x):
    return W.T @ x + b


def layer_forward_batch(W, b, X):
    return (W.T @ X.T).T + b
