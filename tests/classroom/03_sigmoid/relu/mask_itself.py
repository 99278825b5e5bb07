"""
cell: tanh-relu
loses: all
mistake: the mask itself
kind: wrong formula
"""

def tanh(z):
    return np.tanh(z)


def relu(z):
    return z > 0
