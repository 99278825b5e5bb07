"""
cell: tanh-relu
loses: [leaves its input alone]
mistake: input changed
kind: aliasing
"""


def tanh(z):
    if z.dtype.kind == "f":
        z[z > 300] = 300
        z[z < -300] = -300
    return np.tanh(z)


def relu(z):
    return np.maximum(z, 0)
