"""
cell: tanh-slope
loses: [very large and very small z together, leaves its input alone]
mistake: inf / inf
kind: overflow
"""

def tanh_derivative(z):
    t = (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
    return 1 - t**2
