"""
cell: slopes
loses: ["a vector", "numbers close to 0", "no positive entry, shape (1, 3)", "shape (2, 3, 4)", "whole numbers", "leaves its input alone"]
mistake: a leaky ReLU's
kind: wrong formula
"""
def sigmoid_derivative(z):
    return z * (1 - z)

def relu_derivative(z):
    return np.where(z > 0, 1, 0.01)
