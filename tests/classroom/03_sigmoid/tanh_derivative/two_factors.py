"""
cell: tanh-slope
loses: nothing
mistake: none
kind: other formula
"""

def tanh_derivative(z):
    t = tanh(z)
    return (t + 1) * (1 - t)
