"""
cell: nand-gate
loses: all
mistake: the weights kept from AND
"""
def nand_gate():
    return np.array([0.5, 0.5]), 0.7
