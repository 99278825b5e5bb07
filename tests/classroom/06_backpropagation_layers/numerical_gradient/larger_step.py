"""
cell: numerical
loses: nothing
mistake: none
kind: other formula
"""

def numerical_gradient(f, x):
    h = 1e-3
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        up, down = x.astype(float), x.astype(float)
        up[place] += h
        down[place] -= h
        gradient[place] = (f(up) - f(down)) / (2 * h)
    return gradient
