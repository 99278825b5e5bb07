"""
cell: numerical
loses: [whole numbers, "a vector, another function"]
mistake: h = 0.1
kind: wrong formula
"""


def numerical_gradient(f, x):
    h = 0.1
    x = x.astype(float)
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[place] = h
        gradient[place] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient
