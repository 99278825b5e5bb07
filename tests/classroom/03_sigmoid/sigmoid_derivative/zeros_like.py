"""
cell: slopes
loses: [whole numbers]
mistake: decimals cut off
kind: dtype
row: 12
"""


def sigmoid_derivative(z):
    out = np.zeros_like(z)
    s = Sigmoid().forward(z)
    out[:] = s * (1 - s)
    return out


def relu_derivative(z):
    return np.where(z > 0, 1, 0)
