"""
cell: xor
loses: nothing
mistake: none
kind: other formula
"""
def xor(x):
    return int(x[0] != x[1])
