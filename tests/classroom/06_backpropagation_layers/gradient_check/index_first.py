"""
cell: gradient-check
loses: all
mistake: error and index exchanged
kind: order
"""

def gradient_check(numeric, analytic):
    errors = np.abs(numeric - analytic) / np.maximum(np.abs(numeric) + np.abs(analytic), 1e-8)
    return np.unravel_index(errors.argmax(), errors.shape), errors.max()
