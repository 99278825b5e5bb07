"""
cell: cross-entropy
loses:
  - leaves its inputs alone
mistake: input changed
kind: aliasing
row: 27
"""

def cross_entropy_error(y, t):
    y += 1e-7
    if t.ndim == 2:
        t = t.argmax(axis=1)
    return -np.mean(np.log(y[np.arange(len(y)), t]))
