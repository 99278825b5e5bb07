"""
cell: xor
loses: all
mistake: OR
"""
def xor(x):
    return Gate(*or_gate()).forward(x)
