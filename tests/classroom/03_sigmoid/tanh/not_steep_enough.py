"""
cell: tanh-relu
loses: all
mistake: not steep enough
kind: wrong formula
"""

def tanh(z):
    return 2 * Sigmoid().forward(z) - 1


def relu(z):
    return np.maximum(z, 0)
