"""
cell: slopes
loses:
  - leaves its input alone
mistake: input changed
kind: aliasing
row: 27
"""

def sigmoid_derivative(z):
    z *= -1
    s = Sigmoid().forward(z)
    return s * (1 - s)


def relu_derivative(z):
    return np.where(z > 0, 1, 0)
