"""
cell: tanh-slope
loses: all
mistake: upside down
kind: sign
"""

def tanh_derivative(z):
    t = tanh(z)
    return (t + 1) * (t - 1)
