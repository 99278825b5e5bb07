"""
cell: slopes
loses: all
mistake: ReLU itself
kind: wrong formula
"""

def sigmoid_derivative(z):
    s = Sigmoid().forward(z)
    return s * (1 - s)


def relu_derivative(z):
    return relu(z)
