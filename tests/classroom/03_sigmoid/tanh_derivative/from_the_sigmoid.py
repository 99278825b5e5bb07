"""
cell: tanh-slope
loses: nothing
mistake: none
kind: stable formula
"""

def tanh_derivative(z):
    s = Sigmoid().forward(2 * z)
    return 4 * s * (1 - s)
