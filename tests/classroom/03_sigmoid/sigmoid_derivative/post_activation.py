"""
cell: slopes
loses: all
mistake: z taken for the sigmoid of z
"""

def sigmoid_derivative(z):
    return z * (1 - z)


def tanh_derivative(z):
    return 1 - np.tanh(z) ** 2


def relu_derivative(z):
    return np.where(z > 0, 1, 0)
