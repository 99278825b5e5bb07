"""
cell: gradient-check
loses: all
mistake: relative to analytic alone
kind: scale
"""

def gradient_check(numeric, analytic):
    errors = np.abs(numeric - analytic) / np.maximum(np.abs(analytic), 1e-8)
    return errors.max(), np.unravel_index(errors.argmax(), errors.shape)
