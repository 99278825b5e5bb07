"""
cell: saturation
loses: all
mistake: only one half solved
"""

def saturation_point(tolerance):
    return -np.log(tolerance)
