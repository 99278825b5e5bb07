"""
cell: xor
loses: nothing
mistake: none
"""
def xor(x):
    return int(x[0] != x[1])
