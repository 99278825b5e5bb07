"""
cell: tanh-relu
loses: all
mistake: entries dropped
kind: shape
"""

def tanh(z):
    return np.tanh(z)


def relu(z):
    return z[z > 0]
