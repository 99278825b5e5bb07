"""
cell: xor
loses: all
mistake: the last gate left out
kind: partial
"""
def xor(x):
    return np.array([Gate(*or_gate()).forward(x), Gate(*nand_gate()).forward(x)])
