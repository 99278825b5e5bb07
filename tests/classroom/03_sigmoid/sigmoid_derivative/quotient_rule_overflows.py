"""
cell: slopes
loses: [very large and very small z together, leaves its input alone]
mistake: inf / inf
kind: overflow
"""

def sigmoid_derivative(z):
    return np.exp(-z) / (1 + np.exp(-z)) ** 2


def relu_derivative(z):
    return np.where(z > 0, 1, 0)
