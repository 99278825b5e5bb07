"""
cell: gradient-check
loses: all
mistake: index left out
kind: return
"""

def gradient_check(numeric, analytic):
    return np.max(np.abs(numeric - analytic) / np.maximum(np.abs(numeric) + np.abs(analytic), 1e-8))
