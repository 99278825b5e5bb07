"""
cell: slopes
loses: all
mistake: the sigmoid twice
kind: wrong formula
"""

def sigmoid_derivative(z):
    s = Sigmoid().forward(Sigmoid().forward(z))
    return s * (1 - s)


def relu_derivative(z):
    return np.where(z > 0, 1, 0)
