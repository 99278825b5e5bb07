"""
cell: tanh-relu
loses: all
mistake: not stretched
kind: wrong formula
"""

def tanh(z):
    return Sigmoid().forward(2 * z)


def relu(z):
    return np.maximum(z, 0)
