"""
cell: saturation
loses: [a fine tolerance, a rough tolerance, a tolerance near one half, a very fine tolerance]
mistake: only one half solved
kind: missing term
"""

def saturation_point(tolerance):
    return -np.log(tolerance)
