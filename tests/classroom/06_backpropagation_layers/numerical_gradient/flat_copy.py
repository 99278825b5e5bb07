"""
cell: numerical
loses: nothing
mistake: none
kind: loops
"""

def numerical_gradient(f, x):
    h = 1e-5
    slopes = []
    for i in range(x.size):
        step = np.zeros(x.size)
        step[i] = h
        step = step.reshape(x.shape)
        slopes.append((f(x + step) - f(x - step)) / (2 * h))
    return np.array(slopes).reshape(x.shape)
