"""
cell: tanh-relu
loses: nothing
mistake: none
kind: vectorized
"""

def tanh(z):
    return np.tanh(z)


def relu(z):
    return np.where(z > 0, z, 0)
