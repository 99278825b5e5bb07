"""
cell: saturation
loses: all
mistake: the rule of thumb itself
kind: hard-coded
"""

def saturation_point(tolerance):
    return 3
