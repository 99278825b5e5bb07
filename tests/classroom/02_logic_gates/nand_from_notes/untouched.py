"""
cell: slip
loses: all
mistake: the formula is left
kind: unmended
slip: 1
"""
def nand_from_notes(x):
    x1, x2 = x
    w1, w2, b = -1, -1, 0.5
    z = w1 * x2 + w2 * x2 + b
    return 1 if z > 0 else 0
