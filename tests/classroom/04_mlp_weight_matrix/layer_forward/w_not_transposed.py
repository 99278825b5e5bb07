"""
cell: layer-forward
loses: all
mistake: W not transposed
kind: transposed
row: 5
"""

def layer_forward(W, b, x):
    return np.dot(W, x) + b


def layer_forward_batch(W, b, X):
    return X @ W + b
