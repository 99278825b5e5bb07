"""
cell: layer-forward
loses: nothing
mistake: none
kind: loops
"""

def layer_forward(W, b, x):
    return W.T @ x + b


def layer_forward_batch(W, b, X):
    return np.stack([layer_forward(W, b, x) for x in X])
