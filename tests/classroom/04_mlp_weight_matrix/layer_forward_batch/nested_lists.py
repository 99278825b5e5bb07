"""
cell: layer-forward
loses: nothing
mistake: none
kind: lists
"""


def layer_forward(W, b, x):
    return W.T @ x + b


def layer_forward_batch(W, b, X):
    return np.array([[sum(x * w for x, w in zip(row, column)) + bias for column, bias in zip(W.T.tolist(), b.tolist())] for row in X.tolist()])
