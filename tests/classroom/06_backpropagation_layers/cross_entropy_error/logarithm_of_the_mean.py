"""
cell: cross-entropy
loses:
  - one-hot
  - class numbers
  - as many samples as classes, one-hot in whole numbers
  - as many samples as classes, class numbers
  - probability 0 for the right class, one-hot
  - probability 0 for the right class, class numbers
  - leaves its inputs alone
mistake: logarithm of the mean
kind: order
"""


def cross_entropy_error(y, t):
    classes = t if t.ndim == 1 else t.argmax(axis=1)
    return -np.log(np.mean(y[np.arange(len(y)), classes]) + 1e-7)
