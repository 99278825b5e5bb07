"""
cell: slopes
loses: all
mistake: half of the product
kind: missing term
"""

def sigmoid_derivative(z):
    return 1 - Sigmoid().forward(z)


def relu_derivative(z):
    return np.where(z > 0, 1, 0)
