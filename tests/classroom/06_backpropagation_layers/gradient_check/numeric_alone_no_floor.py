"""
cell: gradient-check
loses: all
mistake: relative to numeric alone, no floor
kind: wrong formula
"""


def gradient_check(numeric, analytic):
    errors = np.abs(numeric - analytic) / np.abs(numeric)
    return errors.max(), np.unravel_index(errors.argmax(), errors.shape)
