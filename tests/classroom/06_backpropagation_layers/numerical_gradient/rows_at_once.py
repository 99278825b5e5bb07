"""
cell: numerical
loses:
  - a matrix
  - three axes
  - "a steep bowl, close to its bottom"
  - whole numbers
  - leaves x alone
mistake: rows moved at once
kind: axis
"""

def numerical_gradient(f, x):
    h = 1e-4
    x = x.astype(float)
    gradient = np.zeros(x.shape)
    for i in range(len(x)):
        row = x[i].copy()
        x[i] = row + h
        above = f(x)
        x[i] = row - h
        below = f(x)
        x[i] = row
        gradient[i] = (above - below) / (2 * h)
    return gradient
