"""
cell: layer-forward
loses: ['fractions in W, whole numbers in X']
mistake: none
kind: dtype
"""


def layer_forward(W, b, x):
    return W.T @ x + b


def layer_forward_batch(W, b, X):
    Z = np.zeros((len(X), W.shape[1]), dtype=X.dtype)
    for i in range(len(X)):
        Z[i] = X[i] @ W
    return Z + b
