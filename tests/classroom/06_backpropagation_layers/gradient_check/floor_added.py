"""
cell: gradient-check
loses: nothing
mistake: none
kind: stable formula
"""

def gradient_check(numeric, analytic):
    errors = np.abs(analytic - numeric) / (np.abs(numeric) + np.abs(analytic) + 1e-8)
    place = np.unravel_index(np.argmax(errors), numeric.shape)
    return errors[place], place
