"""
cell: numerical
loses: all
mistake: all entries moved at once
kind: partial
"""

def numerical_gradient(f, x):
    h = 1e-4
    return (f(x + h) - f(x - h)) / (2 * h)
