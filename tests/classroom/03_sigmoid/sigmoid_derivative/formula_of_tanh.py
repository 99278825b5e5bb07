"""
cell: slopes
loses: all
mistake: tanh's formula
kind: wrong formula
"""

def sigmoid_derivative(z):
    return 1 - Sigmoid().forward(z) ** 2


def relu_derivative(z):
    return np.where(z > 0, 1, 0)
