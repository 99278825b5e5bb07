"""
cell: cross-entropy
loses: all
mistake: divided by N and by C
kind: scale
row: 15
"""

def cross_entropy_error(y, t):
    if t.ndim == 1:
        t = np.eye(y.shape[1])[t]
    return -np.mean(t * np.log(y + 1e-7))
