"""
cell: tanh-relu
loses: all
mistake: the sigmoid itself
kind: wrong formula
"""

def tanh(z):
    return Sigmoid().forward(z)


def relu(z):
    return np.maximum(z, 0)
