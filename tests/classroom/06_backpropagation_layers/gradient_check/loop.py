"""
cell: gradient-check
loses: nothing
mistake: none
kind: loops
"""

def gradient_check(numeric, analytic):
    worst, index = -1, None
    for place in np.ndindex(numeric.shape):
        n, a = numeric[place], analytic[place]
        error = abs(n - a) / max(abs(n) + abs(a), 1e-8)
        if error > worst:
            worst, index = error, place
    return worst, index
