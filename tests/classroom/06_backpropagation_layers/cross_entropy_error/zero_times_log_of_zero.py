"""
cell: cross-entropy
loses:
  - "probability 0 for the right class, one-hot"
  - "probability 0 for the right class, class numbers"
mistake: "log(0), one-hot"
kind: overflow
row: 14
"""

def cross_entropy_error(y, t):
    if t.ndim == 1:
        t = np.eye(y.shape[1])[t]
    return -np.sum(t * np.log(y)) / len(y)
