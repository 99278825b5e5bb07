"""
cell: slopes
loses: [leaves its input alone]
mistake: input changed
kind: aliasing
"""


def sigmoid_derivative(z):
    if z.dtype.kind == "f":
        np.clip(z, -500, 500, out=z)
    y = Sigmoid().forward(z)
    return y * (1 - y)


def relu_derivative(z):
    return (z > 0) * 1.0
