"""
cell: cross-entropy
loses: all
mistake: none
kind: shape
"""


def cross_entropy_error(y, t):
    if t.ndim == 2:
        t = t.argmax(axis=1)
    return -np.log(y[np.arange(len(y)), t] + 1e-7).mean(keepdims=True)
