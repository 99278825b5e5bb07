"""
cell: tanh-relu
loses: all
mistake: the mask itself
"""

def tanh(z):
    return np.tanh(z)


def relu(z):
    return z > 0
