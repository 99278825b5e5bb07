"""
cell: layer-forward
loses: ['fractions in W, whole numbers in x']
mistake: none
kind: dtype
"""


def layer_forward(W, b, x):
    z = np.zeros(W.shape[1], dtype=x.dtype)
    for j in range(W.shape[1]):
        z[j] = W[:, j] @ x
    return z + b


def layer_forward_batch(W, b, X):
    return X @ W + b
