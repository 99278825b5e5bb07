"""
cell: numerical
loses:
  - whole numbers
  - leaves x alone
mistake: "whole numbers cannot move, decimals in the result"
kind: aliasing
row: 12
"""

def numerical_gradient(f, x):
    h = 1e-4
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        x[place] += h
        above = f(x)
        x[place] -= 2 * h
        below = f(x)
        x[place] += h
        gradient[place] = (above - below) / (2 * h)
    return gradient
