"""
cell: gradient-check
loses: all
mistake: difference not divided
kind: scale
"""

def gradient_check(numeric, analytic):
    errors = np.abs(numeric - analytic)
    return errors.max(), np.unravel_index(errors.argmax(), errors.shape)
