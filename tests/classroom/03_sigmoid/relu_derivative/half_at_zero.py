"""
cell: slopes
loses: nothing
mistake: none
kind: at zero
row: 22
"""


def sigmoid_derivative(z):
    s = Sigmoid().forward(z)
    return s * (1 - s)


def relu_derivative(z):
    return np.where(z >= 0, 1.0, 0.0)
