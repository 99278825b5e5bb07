"""
cell: tanh-relu
loses: all
mistake: upside down
kind: sign
"""

def tanh(z):
    return 1 - 2 * Sigmoid().forward(2 * z)


def relu(z):
    return np.maximum(z, 0)
