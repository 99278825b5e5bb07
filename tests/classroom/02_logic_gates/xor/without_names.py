"""
cell: xor
loses: nothing
mistake: none
kind: lists
"""
def xor(x):
    a = Gate(*nand_gate()), Gate(*or_gate())
    return Gate(*and_gate()).forward(np.array([g.forward(x) for g in a]))
