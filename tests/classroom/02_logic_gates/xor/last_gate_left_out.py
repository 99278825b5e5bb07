"""
cell: xor
loses: all
mistake: the last gate left out
kind: partial
"""


def xor(x):
    not_both = Gate(*nand_gate()).forward(x)
    at_least_one = Gate(*or_gate()).forward(x)
    return not_both, at_least_one
