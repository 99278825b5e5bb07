"""
cell: numerical
loses:
  - whole numbers
mistake: whole numbers truncated in the result
kind: dtype
row: 12
"""

def numerical_gradient(f, x):
    h = 1e-4
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[place] = h
        gradient[place] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient
