"""
cell: cross-entropy
loses:
  - a batch of one, class numbers
  - as many samples as classes, class numbers
  - class numbers, the last class in no sample
mistake: classes counted by the largest label
kind: luck
"""

def cross_entropy_error(y, t):
    if t.ndim == 1:
        t = np.eye(t.max() + 1)[t]
    return -np.sum(t * np.log(y + 1e-7)) / len(y)
