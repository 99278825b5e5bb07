"""
cell: tanh-slope
loses: all
mistake: square forgotten
kind: missing term
"""

def tanh_derivative(z):
    return 1 - tanh(z)
