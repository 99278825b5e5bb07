"""
cell: saturation
loses: all
mistake: none
kind: wrong formula
"""
def saturation_point(tolerance):
    z = 0.0
    while 1 / (1 + np.exp(z)) > tolerance:
        z += 0.01
    return z
