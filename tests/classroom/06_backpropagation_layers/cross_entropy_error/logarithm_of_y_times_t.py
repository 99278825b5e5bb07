"""
cell: cross-entropy
loses: all
mistake: logarithm of y * t
kind: wrong formula
"""

def cross_entropy_error(y, t):
    if t.ndim == 1:
        t = np.eye(y.shape[1])[t]
    return -np.sum(np.log(y * t + 1e-7)) / len(y)
