"""
cell: tanh-relu
loses: all
mistake: absolute value
kind: wrong formula
"""

def tanh(z):
    return np.tanh(z)


def relu(z):
    return np.abs(z)
