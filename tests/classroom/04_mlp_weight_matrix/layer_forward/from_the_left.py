"""
cell: layer-forward
loses: nothing
mistake: none
kind: vectorized
"""

def layer_forward(W, b, x):
    return np.dot(x, W) + b


def layer_forward_batch(W, b, X):
    return X @ W + b
