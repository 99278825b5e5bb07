"""
cell: numerical
loses: all
mistake: 0 everywhere
kind: hard-coded
"""

def numerical_gradient(f, x):
    return np.zeros(x.shape, dtype=np.float32)
