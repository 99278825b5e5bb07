"""
cell: slopes
loses: nothing
mistake: none
kind: stable formula
"""

def sigmoid_derivative(z):
    return (1 - np.tanh(z / 2) ** 2) / 4


def relu_derivative(z):
    return np.where(z > 0, 1, 0)
