"""
cell: tanh-relu
loses:
  - a vector
  - shape (2, 3, 4)
  - whole numbers
  - no positive entry, shape (1, 3)
  - large numbers
  - leaves its input alone
mistake: entries dropped
kind: shape
"""


def tanh(z):
    return 2 * Sigmoid().forward(2 * z) - 1


def relu(z):
    negative = z < 0
    return z[~negative]
