"""
cell: layer-forward
loses: nothing
mistake: none
kind: einsum
"""

def layer_forward(W, b, x):
    return W.T @ x + b


def layer_forward_batch(W, b, X):
    return np.einsum("bi,ij->bj", X, W) + b
