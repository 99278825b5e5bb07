"""
cell: gradient-check
loses:
  - "a matrix, one entry too large"
  - "a vector, one entry too small"
  - the first entry off
  - the last entry off
  - "three axes, one entry halved"
  - "small, but far off"
  - leaves its inputs alone
mistake: relative to analytic alone
kind: scale
"""

def gradient_check(numeric, analytic):
    errors = np.abs(numeric - analytic) / np.maximum(np.abs(analytic), 1e-8)
    return errors.max(), np.unravel_index(errors.argmax(), errors.shape)
