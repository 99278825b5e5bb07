"""
cell: gradient-check
loses:
  - "a vector, one entry too small"
  - "three axes, one entry halved"
  - leaves its inputs alone
  - "zeros, and rounding noise beside them"
mistake: "magnitude of analytic - numeric forgotten"
kind: sign
"""

def gradient_check(numeric, analytic):
    errors = (analytic - numeric) / np.maximum(np.abs(numeric) + np.abs(analytic), 1e-8)
    return errors.max(), np.unravel_index(errors.argmax(), errors.shape)
