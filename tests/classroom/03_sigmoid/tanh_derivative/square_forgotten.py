"""
cell: slopes
loses: all
mistake: square forgotten
"""

def sigmoid_derivative(z):
    s = Sigmoid().forward(z)
    return s * (1 - s)


def tanh_derivative(z):
    return 1 - tanh(z)


def relu_derivative(z):
    return np.where(z > 0, 1, 0)
