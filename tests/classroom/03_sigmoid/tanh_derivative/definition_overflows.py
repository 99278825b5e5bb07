"""
cell: slopes
loses:
  - very large and very small z together
mistake: inf / inf
"""

def sigmoid_derivative(z):
    s = Sigmoid().forward(z)
    return s * (1 - s)


def tanh_derivative(z):
    t = (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
    return 1 - t**2


def relu_derivative(z):
    return np.where(z > 0, 1, 0)
