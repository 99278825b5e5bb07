"""
cell: saturation
loses: all
mistake: below 0
kind: sign
"""

def saturation_point(tolerance):
    return np.log(tolerance) - np.log(1 - tolerance)
