"""
cell: nand-gate
loses: all
mistake: NOR's table
"""
def nand_gate():
    return np.array([-1, -1]), 0.5
