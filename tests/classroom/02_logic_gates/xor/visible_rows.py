"""
cell: xor
loses: nothing
mistake: none
kind: other formula
"""


def xor(x):
    return {(0, 0): 0, (0, 1): 1, (1, 0): 1, (1, 1): 0}[tuple(x)]
