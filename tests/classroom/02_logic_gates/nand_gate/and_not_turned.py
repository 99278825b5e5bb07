"""
cell: nand-gate
loses: all
mistake: AND's table
kind: sign
also: {xor: AND}
"""
def nand_gate():
    return np.array([0.5, 0.5]), -0.7
