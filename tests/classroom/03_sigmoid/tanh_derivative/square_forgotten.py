"""
cell: tanh-slope
loses: all
mistake: square forgotten
"""

def tanh_derivative(z):
    return 1 - tanh(z)
