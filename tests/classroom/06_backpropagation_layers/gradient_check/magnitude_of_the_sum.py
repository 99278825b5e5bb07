"""
cell: gradient-check
loses:
  - leaves its inputs alone
mistake: magnitude of the sum
kind: wrong formula
"""

def gradient_check(numeric, analytic):
    e = np.abs(numeric - analytic) / np.maximum(np.abs(numeric + analytic), 1e-8)
    return e.max(), np.unravel_index(e.argmax(), e.shape)
