"""
cell: tanh-relu
loses: all
mistake: the largest entries
kind: axis
"""

def tanh(z):
    return np.tanh(z)


def relu(z):
    return np.max(z, 0)
