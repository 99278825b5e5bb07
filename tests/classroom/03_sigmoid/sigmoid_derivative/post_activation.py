"""
cell: slopes
loses: all
mistake: z taken for the sigmoid of z
kind: wrong formula
row: 23
"""

def sigmoid_derivative(z):
    return z * (1 - z)


def relu_derivative(z):
    return np.where(z > 0, 1, 0)
