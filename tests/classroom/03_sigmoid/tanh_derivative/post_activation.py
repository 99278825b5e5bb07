"""
cell: tanh-slope
loses: all
mistake: z taken for tanh of z
kind: wrong formula
row: 23
"""

def tanh_derivative(z):
    return 1 - z**2
