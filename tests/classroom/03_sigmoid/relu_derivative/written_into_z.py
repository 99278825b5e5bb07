"""
cell: slopes
loses:
  - leaves its input alone
mistake: input changed
kind: aliasing
row: 27
"""

def sigmoid_derivative(z):
    s = Sigmoid().forward(z)
    return s * (1 - s)


def relu_derivative(z):
    z[z > 0] = 1
    z[z < 0] = 0
    return z
