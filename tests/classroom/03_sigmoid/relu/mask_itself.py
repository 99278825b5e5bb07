"""
cell: tanh-relu
loses: [a vector, 'shape (2, 3, 4)', whole numbers, no negative entry, large numbers, leaves its input alone]
mistake: the mask itself
kind: wrong formula
"""

def tanh(z):
    return np.tanh(z)


def relu(z):
    return z > 0
