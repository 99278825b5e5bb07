"""
cell: slopes
loses: nothing
mistake: none
kind: vectorized
"""

def sigmoid_derivative(z):
    s = Sigmoid().forward(z)
    return s * (1 - s)


def relu_derivative(z):
    return z > 0
