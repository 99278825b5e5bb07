"""
cell: nand-gate
loses: all
mistake: none
kind: return
"""
def nand_gate():
    table = np.array([1, 1, 1, 0])
    return table
