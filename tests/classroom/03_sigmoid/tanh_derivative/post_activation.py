"""
cell: tanh-slope
loses: all
mistake: z taken for tanh of z
"""

def tanh_derivative(z):
    return 1 - z**2
