"""
cell: cross-entropy
loses:
  - "probability 0 for the right class, one-hot"
  - "probability 0 for the right class, class numbers"
mistake: "log(0), class numbers"
kind: overflow
row: 14
"""

def cross_entropy_error(y, t):
    if t.ndim == 2:
        t = t.argmax(axis=1)
    return -np.log(y[np.arange(len(y)), t]).mean()
