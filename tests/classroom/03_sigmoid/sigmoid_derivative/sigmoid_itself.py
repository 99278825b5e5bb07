"""
cell: slopes
loses: all
mistake: the sigmoid itself
kind: wrong formula
"""

def sigmoid_derivative(z):
    return Sigmoid().forward(z)


def relu_derivative(z):
    return np.where(z > 0, 1, 0)
