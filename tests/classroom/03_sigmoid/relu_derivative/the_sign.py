"""
cell: slopes
loses: all
mistake: the sign
kind: wrong formula
"""

def sigmoid_derivative(z):
    s = Sigmoid().forward(z)
    return s * (1 - s)


def relu_derivative(z):
    return np.sign(z)
