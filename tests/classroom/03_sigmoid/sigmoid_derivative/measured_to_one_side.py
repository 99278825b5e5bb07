"""
cell: slopes
loses:
  - a vector
  - shape (2, 3, 4)
  - whole numbers
  - very large and very small z together
  - one entry, shape (1, 1)
  - leaves its input alone
mistake: measured to one side
kind: wrong formula
"""


def sigmoid_derivative(z):
    h = 1e-5
    return (Sigmoid().forward(z + h) - Sigmoid().forward(z)) / h


def relu_derivative(z):
    return np.where(z > 0, 1, 0)
