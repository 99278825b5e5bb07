"""
cell: tanh-relu
loses:
  - leaves its input alone
mistake: input changed
kind: aliasing
row: 27
also: {tanh_derivative: input changed}
"""

def tanh(z):
    z *= 2
    return 2 * Sigmoid().forward(z) - 1


def relu(z):
    return np.maximum(z, 0)
