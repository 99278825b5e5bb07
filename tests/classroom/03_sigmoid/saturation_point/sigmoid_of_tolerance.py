"""
cell: saturation
loses: all
mistake: the sigmoid of the tolerance
"""

def saturation_point(tolerance):
    return Sigmoid().forward(tolerance)
