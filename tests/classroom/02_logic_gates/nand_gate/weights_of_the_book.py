"""
cell: nand-gate
loses: nothing
mistake: none
kind: other weights
"""
def nand_gate():
    return np.array([-0.5, -0.5]), 0.7
