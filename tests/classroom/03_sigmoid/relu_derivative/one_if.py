"""
cell: slopes
loses: all
mistake: one `if` for the whole array
kind: partial
"""

def sigmoid_derivative(z):
    s = Sigmoid().forward(z)
    return s * (1 - s)


def relu_derivative(z):
    if z > 0:
        return 1
    return 0
