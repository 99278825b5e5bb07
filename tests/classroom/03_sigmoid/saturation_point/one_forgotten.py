"""
cell: saturation
loses: all
mistake: only one half solved
kind: missing term
"""

def saturation_point(tolerance):
    return -np.log(tolerance)
