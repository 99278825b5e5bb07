"""
cell: saturation
loses: nothing
mistake: none
kind: other formula
"""

def saturation_point(tolerance):
    return np.log1p(-tolerance) - np.log(tolerance)
