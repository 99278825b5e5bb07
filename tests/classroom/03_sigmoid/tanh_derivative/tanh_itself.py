"""
cell: tanh-slope
loses: all
mistake: tanh itself
kind: wrong formula
"""

def tanh_derivative(z):
    return tanh(z)
