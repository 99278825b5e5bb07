"""
cell: numerical
loses: [negative numbers and 0, leaves x alone]
mistake: none
kind: wrong formula
"""


def numerical_gradient(f, x):
    x = x.astype(float)
    g = np.zeros(x.shape)
    for p in np.ndindex(x.shape):
        v = x[p]
        h = 1e-4 * v
        x[p] = v + h
        up = f(x)
        x[p] = v - h
        down = f(x)
        x[p] = v
        g[p] = (up - down) / (2 * h)
    return g
