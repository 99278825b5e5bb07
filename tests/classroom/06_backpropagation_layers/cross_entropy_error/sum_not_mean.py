"""
cell: cross-entropy
loses:
  - as many samples as classes, class numbers
  - as many samples as classes, one-hot in whole numbers
  - class numbers, the last class in no sample
  - leaves its inputs alone
  - one-hot
  - probability 0 for the right class, class numbers
  - probability 0 for the right class, one-hot
mistake: not divided by N
kind: scale
row: 15
"""

def cross_entropy_error(y, t):
    if t.ndim == 2:
        t = t.argmax(axis=1)
    return -np.sum(np.log(y[np.arange(len(y)), t] + 1e-7))
