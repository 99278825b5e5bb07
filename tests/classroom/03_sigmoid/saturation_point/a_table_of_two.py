"""
cell: saturation
loses: all
mistake: none
kind: hard-coded
"""
def saturation_point(tolerance):
    return {0.1: 2.1972, 0.01: 4.5951}[tolerance]
