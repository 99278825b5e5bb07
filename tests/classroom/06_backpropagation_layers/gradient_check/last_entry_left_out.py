"""
cell: gradient-check
loses: [the last entry off]
mistake: none
kind: off-by-one
"""


def gradient_check(numeric, analytic):
    e = np.abs(numeric - analytic) / np.maximum(np.abs(numeric) + np.abs(analytic), 1e-8)
    e.flat[-1] = 0
    return e.max(), np.unravel_index(e.argmax(), e.shape)
