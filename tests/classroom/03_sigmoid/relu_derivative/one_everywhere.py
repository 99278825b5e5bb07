"""
cell: slopes
loses: [a vector, numbers close to 0, 'no positive entry, shape (1, 3)', 'shape (2, 3, 4)', whole numbers, leaves its input alone]
mistake: 1 everywhere
kind: wrong formula
"""

def sigmoid_derivative(z):
    s = Sigmoid().forward(z)
    return s * (1 - s)


def relu_derivative(z):
    return np.ones_like(z)
