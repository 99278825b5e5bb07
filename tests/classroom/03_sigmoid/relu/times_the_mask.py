"""
cell: tanh-relu
loses: nothing
mistake: none
kind: vectorized
"""

def tanh(z):
    return np.tanh(z)


def relu(z):
    return z * (z > 0)
