"""
cell: layer-forward
loses: nothing
mistake: none
kind: vectorized
"""

def layer_forward(W, b, x):
    return layer_forward_batch(W, b, x[np.newaxis])[0]


def layer_forward_batch(W, b, X):
    return X @ W + b
