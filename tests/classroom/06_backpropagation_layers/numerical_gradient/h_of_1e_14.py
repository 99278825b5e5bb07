"""
cell: numerical
loses: all
mistake: h = 1e-14
kind: scale
"""

def numerical_gradient(f, x):
    h = 1e-14
    x = x.astype(float)
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[place] = h
        gradient[place] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient
