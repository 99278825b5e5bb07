"""
cell: slopes
loses: all
mistake: 1 everywhere
kind: wrong formula
"""

def sigmoid_derivative(z):
    s = Sigmoid().forward(z)
    return s * (1 - s)


def relu_derivative(z):
    return np.ones_like(z)
