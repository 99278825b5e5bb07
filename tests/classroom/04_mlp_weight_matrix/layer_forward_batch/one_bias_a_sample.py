"""
cell: layer-forward
loses: [no two sizes equal, a batch of one, as many samples as neurons, two equal samples, all sizes equal, 'whole numbers, and fractions in b', 'whole weights, fractions in X', 'fractions in W, whole numbers in X', leaves its inputs alone]
mistake: one bias a sample
kind: axis
"""

def layer_forward(W, b, x):
    return W.T @ x + b


def layer_forward_batch(W, b, X):
    return X @ W + b[:, None]
