"""
cell: slopes
loses: nothing
mistake: none
kind: other formula
"""

def sigmoid_derivative(z):
    h = 1e-4
    return (Sigmoid().forward(z + h) - Sigmoid().forward(z - h)) / (2 * h)


def relu_derivative(z):
    return np.where(z > 0, 1, 0)
