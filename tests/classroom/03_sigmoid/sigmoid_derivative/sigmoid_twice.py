"""
cell: slopes
loses: all
mistake: the sigmoid twice
"""

def sigmoid_derivative(z):
    s = Sigmoid().forward(Sigmoid().forward(z))
    return s * (1 - s)


def relu_derivative(z):
    return np.where(z > 0, 1, 0)
