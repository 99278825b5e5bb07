"""
cell: numerical
loses: [negative numbers and 0, a vector, a matrix, three axes, whole numbers, leaves x alone]
mistake: "entries left moved, in x itself"
kind: aliasing
"""

def numerical_gradient(f, x):
    h = 1e-4
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        x[place] += h
        above = f(x)
        x[place] -= 2 * h
        below = f(x)
        gradient[place] = (above - below) / (2 * h)
    return gradient
