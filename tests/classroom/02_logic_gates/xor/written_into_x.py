"""
cell: xor
loses: [leaves its input alone]
mistake: input changed
kind: aliasing
row: 27
"""
def xor(x):
    x[0], x[1] = Gate(*or_gate()).forward(x), Gate(*nand_gate()).forward(x)
    return Gate(*and_gate()).forward(x)
