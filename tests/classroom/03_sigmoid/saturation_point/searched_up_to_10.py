"""
cell: saturation
loses: [a tolerance of 1e-5]
mistake: none
kind: partial
"""


def saturation_point(tolerance):
    lo, hi = 0.0, 10.0
    for _ in range(100):
        m = (lo + hi) / 2
        if 1 / (1 + np.exp(m)) > tolerance:
            lo = m
        else:
            hi = m
    return lo
