"""
cell: tanh-relu
loses: all
mistake: brackets missing
kind: order
"""

def tanh(z):
    return np.exp(z) - np.exp(-z) / np.exp(z) + np.exp(-z)


def relu(z):
    return np.maximum(z, 0)
