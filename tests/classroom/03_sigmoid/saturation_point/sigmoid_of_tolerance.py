"""
cell: saturation
loses: all
mistake: the sigmoid of the tolerance
kind: wrong formula
"""

def saturation_point(tolerance):
    return Sigmoid().forward(tolerance)
