"""
cell: saturation
loses: nothing
mistake: none
kind: loops
"""

def saturation_point(tolerance):
    low, high = 0.0, 100.0
    for _ in range(200):
        middle = (low + high) / 2
        if 1 - Sigmoid().forward(middle) > tolerance:
            low = middle
        else:
            high = middle
    return high
