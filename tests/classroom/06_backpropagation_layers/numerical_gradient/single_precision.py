"""
cell: numerical
loses: all
kind: dtype
row: 26
mistake: single precision
"""

def numerical_gradient(f, x):
    h = 1e-4
    x = x.astype(np.float32)
    gradient = np.zeros(x.shape, dtype=np.float32)
    for place in np.ndindex(x.shape):
        value = x[place]
        x[place] = value + h
        above = f(x)
        x[place] = value - h
        below = f(x)
        x[place] = value
        gradient[place] = (above - below) / (2 * h)
    return gradient
