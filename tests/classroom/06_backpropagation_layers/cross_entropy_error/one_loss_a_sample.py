"""
cell: cross-entropy
loses: all
mistake: not averaged
kind: shape
"""

def cross_entropy_error(y, t):
    if t.ndim == 2:
        t = t.argmax(axis=1)
    return -np.log(y[np.arange(len(y)), t] + 1e-7)
