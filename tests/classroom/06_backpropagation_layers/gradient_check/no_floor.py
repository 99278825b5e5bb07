"""
cell: gradient-check
loses:
  - "zeros, and rounding noise beside them"
mistake: no floor
kind: overflow
"""

def gradient_check(numeric, analytic):
    errors = np.abs(numeric - analytic) / (np.abs(numeric) + np.abs(analytic))
    return errors.max(), np.unravel_index(errors.argmax(), errors.shape)
