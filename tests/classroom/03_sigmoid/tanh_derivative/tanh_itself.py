"""
cell: tanh-slope
loses: all
mistake: tanh itself
"""

def tanh_derivative(z):
    return tanh(z)
