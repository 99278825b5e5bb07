"""
cell: tanh-relu
loses: all
mistake: Python's max
kind: partial
"""

def tanh(z):
    return np.tanh(z)


def relu(z):
    return max(0, z)
