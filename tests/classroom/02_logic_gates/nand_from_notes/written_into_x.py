"""
cell: slip
loses: [leaves its input alone]
mistake: input changed
kind: aliasing
row: 27
"""


def nand_from_notes(x):
    x[0] = -x[0] - x[1]
    return 1 if x[0] + 1.5 > 0 else 0
