"""
cell: numerical
loses:
  - "a steep bowl, close to its bottom"
mistake: "forward difference, h = 1e-8"
kind: wrong formula
"""

def numerical_gradient(f, x):
    h = 1e-8
    x = x.astype(float)
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        value = x[place]
        x[place] = value + h
        above = f(x)
        x[place] = value
        gradient[place] = (above - f(x)) / h
    return gradient
