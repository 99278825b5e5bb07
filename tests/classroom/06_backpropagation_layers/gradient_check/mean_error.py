"""
cell: gradient-check
loses: all
mistake: mean in place of the worst
kind: wrong formula
"""

def gradient_check(numeric, analytic):
    errors = np.abs(numeric - analytic) / np.maximum(np.abs(numeric) + np.abs(analytic), 1e-8)
    return errors.mean(), np.unravel_index(errors.argmax(), errors.shape)
