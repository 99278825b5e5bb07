"""
cell: numerical
loses: [leaves x alone]
mistake: x not left as it was
kind: aliasing
row: 27
"""


def numerical_gradient(f, x):
    h = 1e-4
    if x.dtype != float:
        x = x.astype(float)
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        x[place] += h
        above = f(x)
        x[place] -= 2 * h
        below = f(x)
        x[place] += h
        gradient[place] = (above - below) / (2 * h)
    return gradient
