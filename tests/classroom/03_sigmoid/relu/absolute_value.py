"""
cell: tanh-relu
loses: [a vector, 'shape (2, 3, 4)', whole numbers, 'no positive entry, shape (1, 3)', large numbers, leaves its input alone]
mistake: absolute value
kind: wrong formula
"""

def tanh(z):
    return np.tanh(z)


def relu(z):
    return np.abs(z)
