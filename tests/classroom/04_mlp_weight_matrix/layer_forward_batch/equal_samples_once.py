"""
cell: layer-forward
loses: [two equal samples, 'whole numbers, and fractions in b']
mistake: none
kind: luck
"""


def layer_forward(W, b, x):
    return W.T @ x + b


def layer_forward_batch(W, b, X):
    rows = {tuple(r): r @ W + b for r in X}
    return np.array(list(rows.values()))
