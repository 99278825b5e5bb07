"""
cell: saturation
loses: all
mistake: none
kind: partial
"""

def saturation_point(tolerance):
    z = np.linspace(0, 20, 2001)
    return z[1 - Sigmoid().forward(z) <= tolerance][0]
