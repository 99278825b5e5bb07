"""
cell: layer-forward
loses: ['whole numbers, and fractions in b', 'whole weights, fractions in x']
mistake: fractions cut off
kind: dtype
row: 12
"""


def layer_forward(W, b, x):
    z = np.zeros(W.shape[1], W.dtype)
    for j in range(W.shape[1]):
        z[j] = W[:, j] @ x + b[j]
    return z


def layer_forward_batch(W, b, X):
    return X @ W + b
