"""
cell: saturation
loses: all
mistake: the sigmoid, not its inverse
kind: wrong formula
"""

def saturation_point(tolerance):
    return Sigmoid().forward(1 - tolerance)
