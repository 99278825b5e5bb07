"""
cell: xor
loses: all
mistake: equality
kind: wrong formula
"""
def xor(x):
    a = Gate(*or_gate()).forward(x)
    b = Gate(*nand_gate()).forward(x)
    return Gate(*nand_gate()).forward(np.array([a, b]))
