"""
cell: numerical
loses: all
mistake: h too small
kind: hard-coded
"""

def numerical_gradient(f, x):
    return np.zeros(x.shape, dtype=np.float32)
