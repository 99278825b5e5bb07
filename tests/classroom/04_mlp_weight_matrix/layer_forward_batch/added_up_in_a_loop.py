"""
cell: layer-forward
loses: all
mistake: summed over the batch
kind: axis
"""


def layer_forward(W, b, x):
    return W.T @ x + b


def layer_forward_batch(W, b, X):
    out = b
    for x in X:
        out = out + W.T @ x
    return out
