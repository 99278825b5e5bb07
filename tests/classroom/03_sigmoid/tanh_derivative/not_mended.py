"""
cell: tanh-slope
loses: all
mistake: not mended yet
kind: unmended
"""

def tanh_derivative(z):
    t = tanh(z)
    return t * (1 - t)
