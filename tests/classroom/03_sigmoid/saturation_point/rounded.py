"""
cell: saturation
loses: all
mistake: none
kind: wrong formula
"""
def saturation_point(tolerance):
    return round(np.log(1 / tolerance - 1), 2)
