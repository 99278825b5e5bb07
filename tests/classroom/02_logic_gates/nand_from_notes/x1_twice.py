"""
cell: slip
loses: all
mistake: the other formula slip
kind: wrong formula
"""
def nand_from_notes(x):
    x1, x2 = x
    w1, w2, b = -1, -1, 1.5
    z = w1 * x1 + w2 * x1 + b
    return 1 if z > 0 else 0
