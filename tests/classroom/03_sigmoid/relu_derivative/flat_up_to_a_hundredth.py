"""
cell: slopes
loses: [numbers close to 0]
mistake: none
kind: wrong formula
"""


def sigmoid_derivative(z):
    y = Sigmoid().forward(z)
    return y * (1 - y)


def relu_derivative(z):
    return np.where(z > 0.01, 1, 0)
