"""
cell: gradient-check
loses: all
mistake: flat index
kind: return
"""

def gradient_check(numeric, analytic):
    errors = np.abs(numeric - analytic) / np.maximum(np.abs(numeric) + np.abs(analytic), 1e-8)
    return errors.max(), errors.argmax()
