"""
cell: layer-forward
loses: nothing
mistake: none
kind: loops
"""

def layer_forward(W, b, x):
    return np.array([W[:, j] @ x + b[j] for j in range(W.shape[1])])


def layer_forward_batch(W, b, X):
    return X @ W + b
