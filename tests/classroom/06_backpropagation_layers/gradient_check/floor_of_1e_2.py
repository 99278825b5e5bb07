"""
cell: gradient-check
loses:
  - "zeros, and rounding noise beside them"
mistake: a floor of 1e-2
kind: scale
"""

def gradient_check(numeric, analytic):
    e = np.abs(numeric - analytic) / np.maximum(np.abs(numeric) + np.abs(analytic), 1e-2)
    return e.max(), np.unravel_index(e.argmax(), e.shape)
