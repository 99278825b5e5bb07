"""
cell: slip
loses: nothing
mistake: none
kind: other formula
"""
def nand_from_notes(x):
    return Gate(*nand_gate()).forward(x)
