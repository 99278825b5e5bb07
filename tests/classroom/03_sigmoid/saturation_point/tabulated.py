"""
cell: saturation
loses: all
mistake: none
kind: hard-coded
"""


def saturation_point(tolerance):
    return {0.1: 2.1972245773362196, 0.01: 4.59511985013459}.get(tolerance, 3.0)
