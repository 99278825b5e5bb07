"""
cell: nand-gate
loses: all
mistake: the weights kept from AND
kind: sign
also: {xor: OR}
"""
def nand_gate():
    return np.array([0.5, 0.5]), 0.7
