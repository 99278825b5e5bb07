"""
cell: tanh-relu
loses: [very large and very small z together, leaves its input alone, 'very large and very small z, without a warning']
mistake: inf / inf
kind: overflow
also: {tanh_derivative: inf / inf}
"""

def tanh(z):
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))


def relu(z):
    return np.maximum(z, 0)
