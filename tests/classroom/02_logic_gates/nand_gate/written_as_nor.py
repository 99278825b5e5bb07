"""
cell: nand-gate
loses: all
mistake: NOR's table
kind: wrong formula
row: 2
also: {xor: always 0}
"""
def nand_gate():
    return np.array([-1, -1]), 0.5
