"""
cell: slopes
loses: all
mistake: sides swapped
kind: sign
"""

def sigmoid_derivative(z):
    s = Sigmoid().forward(z)
    return s * (1 - s)


def relu_derivative(z):
    return 1.0 * (z < 0)
