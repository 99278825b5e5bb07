"""
cell: xor
loses: all
mistake: OR
kind: partial
row: 4
"""
def xor(x):
    return Gate(*or_gate()).forward(x)
