"""
cell: saturation
loses: nothing
mistake: none
"""

def saturation_point(tolerance):
    return np.log1p(-tolerance) - np.log(tolerance)
