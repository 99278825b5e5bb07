"""
cell: layer-forward
loses: nothing
mistake: none
kind: einsum
"""


def layer_forward(W, b, x):
    return np.einsum("ij,i->j", W, x) + b


def layer_forward_batch(W, b, X):
    return X @ W + b
