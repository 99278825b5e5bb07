"""
cell: numerical
loses: all
mistake: divided by h
kind: scale
"""

def numerical_gradient(f, x):
    h = 1e-4
    x = x.astype(float)
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[place] = h
        gradient[place] = (f(x + step) - f(x - step)) / h
    return gradient
