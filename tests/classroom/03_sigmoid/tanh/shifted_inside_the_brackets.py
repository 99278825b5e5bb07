"""
cell: tanh-relu
loses: all
mistake: shifted before the sigmoid
kind: order
"""


def tanh(z):
    return 2 * Sigmoid().forward(2 * z - 1)


def relu(z):
    out = z.copy()
    out[z < 0] = 0
    return out
