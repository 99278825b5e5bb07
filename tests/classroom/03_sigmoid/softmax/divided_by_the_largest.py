"""
cell: softmax
loses:
  - a batch, no two sizes equal
  - whole numbers
  - shape (2, 3, 4)
  - a batch with large scores
  - rows that lie far apart
  - as many samples as classes
  - a batch of one, equal scores
  - leaves its input alone
mistake: not divided by the sum
kind: scale
"""


def softmax(a):
    powers = np.exp(a - np.max(a, axis=-1, keepdims=True))
    return powers / np.max(powers, axis=-1, keepdims=True)
