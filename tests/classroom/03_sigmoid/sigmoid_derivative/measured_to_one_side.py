"""
cell: slopes
loses: all
mistake: measured to one side
kind: wrong formula
"""


def sigmoid_derivative(z):
    h = 1e-5
    return (Sigmoid().forward(z + h) - Sigmoid().forward(z)) / h


def relu_derivative(z):
    return np.where(z > 0, 1, 0)
