"""
cell: slopes
loses: nothing
mistake: none
kind: vectorized
"""

def sigmoid_derivative(z):
    s = Sigmoid().forward(z)
    return s * (1 - s)


def relu_derivative(z):
    out = z.copy()
    out[z > 0] = 1
    out[z <= 0] = 0
    return out
