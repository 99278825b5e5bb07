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
mistake: logarithm of the mean
kind: order
"""


def cross_entropy_error(y, t):
    classes = t if t.ndim == 1 else t.argmax(axis=1)
    return -np.log(np.mean(y[np.arange(len(y)), classes]) + 1e-7)
