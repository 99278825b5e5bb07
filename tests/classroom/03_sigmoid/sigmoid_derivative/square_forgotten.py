"""
cell: slopes
loses: all
mistake: square forgotten
kind: wrong formula
"""


def sigmoid_derivative(z):
    e = np.exp(-np.abs(z))
    return e / (1 + e)


def relu_derivative(z):
    return (z > 0).astype(float)
