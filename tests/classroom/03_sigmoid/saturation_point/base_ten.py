"""
cell: saturation
loses: all
mistake: logarithm to base 10
kind: wrong formula
"""

def saturation_point(tolerance):
    return np.log10(1 / tolerance - 1)
