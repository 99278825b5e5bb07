"""
cell: gradient-check
loses:
  - leaves its inputs alone
mistake: input changed
kind: aliasing
row: 27
"""

def gradient_check(numeric, analytic):
    size = np.maximum(np.abs(numeric) + np.abs(analytic), 1e-8)
    numeric -= analytic
    errors = np.abs(numeric) / size
    return errors.max(), np.unravel_index(errors.argmax(), errors.shape)
