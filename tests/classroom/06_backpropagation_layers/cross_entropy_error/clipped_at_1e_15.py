"""
cell: cross-entropy
loses:
  - "probability 0 for the right class, one-hot"
  - "probability 0 for the right class, class numbers"
mistake: 1e-15 for 1e-7
kind: edge
"""

def cross_entropy_error(y, t):
    if t.ndim == 2:
        t = t.argmax(axis=1)
    y = np.clip(y, 1e-15, 1 - 1e-15)
    return -np.log(y[np.arange(len(y)), t]).mean()
