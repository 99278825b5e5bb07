"""
cell: xor
loses: all
mistake: none
kind: error
"""
def xor(x):
    a = Gate(or_gate()).forward(x)
    b = Gate(nand_gate()).forward(x)
    return Gate(and_gate()).forward(np.array([a, b]))
