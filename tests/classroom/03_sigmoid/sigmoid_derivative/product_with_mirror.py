"""
cell: slopes
loses: nothing
mistake: none
kind: stable formula
"""

def sigmoid_derivative(z):
    return Sigmoid().forward(z) * Sigmoid().forward(-z)


def relu_derivative(z):
    return np.where(z > 0, 1, 0)
