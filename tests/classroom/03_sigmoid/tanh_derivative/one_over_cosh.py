"""
cell: tanh-slope
loses: nothing
mistake: none
kind: other formula
"""

def tanh_derivative(z):
    return 1 / np.cosh(z) ** 2
