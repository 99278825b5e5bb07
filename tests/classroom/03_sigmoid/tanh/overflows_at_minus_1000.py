"""
cell: tanh-relu
loses: ['very large and very small z, without a warning']
mistake: a warning
kind: overflow
"""


def tanh(z):
    return 2 / (1 + np.exp(-2 * z)) - 1


def relu(z):
    return np.maximum(z, 0)
