"""
cell: saturation
loses: all
mistake: the rule of thumb itself
"""

def saturation_point(tolerance):
    return 3
