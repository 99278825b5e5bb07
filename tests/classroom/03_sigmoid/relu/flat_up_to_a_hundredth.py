"""
cell: tanh-relu
loses: [a vector, 'shape (2, 3, 4)']
mistake: none
kind: wrong formula
"""


def tanh(z):
    return np.tanh(z)


def relu(z):
    return np.where(z > 0.01, z, 0)
