"""
cell: gradient-check
loses: ['a matrix, one entry too large', the first entry off, the last entry off, 'small, but far off']
mistake: "magnitude of numeric - analytic forgotten"
kind: sign
"""

def gradient_check(numeric, analytic):
    errors = (numeric - analytic) / np.maximum(np.abs(numeric) + np.abs(analytic), 1e-8)
    return errors.max(), np.unravel_index(errors.argmax(), errors.shape)
