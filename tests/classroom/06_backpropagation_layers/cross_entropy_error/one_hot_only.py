"""
cell: cross-entropy
loses:
  - a batch of one, class numbers
  - as many samples as classes, class numbers
  - class numbers, the last class in no sample
  - probability 0 for the right class, class numbers
mistake: "one-hot only"
kind: partial
"""

def cross_entropy_error(y, t):
    return -np.sum(t * np.log(y + 1e-7)) / len(y)
