"""
cell: cross-entropy
loses:
  - as many samples as classes, class numbers
  - probability 0 for the right class, class numbers
mistake: one-hot told by its numbers
kind: luck
"""

def cross_entropy_error(y, t):
    if t.max() == 1:
        t = t.argmax(axis=-1)
    return -np.log(y[np.arange(len(y)), t] + 1e-7).mean()
