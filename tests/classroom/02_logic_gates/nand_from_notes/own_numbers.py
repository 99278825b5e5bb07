"""
cell: slip
loses: nothing
mistake: none
kind: other weights
"""
def nand_from_notes(x):
    x1, x2 = x
    w1, w2, b = -0.5, -0.5, 0.7
    z = w1 * x1 + w2 * x2 + b
    return 1 if z > 0 else 0
