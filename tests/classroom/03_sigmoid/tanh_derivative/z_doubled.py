"""
cell: tanh-slope
loses:
  - leaves its input alone
mistake: input changed
kind: aliasing
row: 27
"""

def tanh_derivative(z):
    z *= 2
    s = Sigmoid().forward(z)
    return 4 * s * (1 - s)
