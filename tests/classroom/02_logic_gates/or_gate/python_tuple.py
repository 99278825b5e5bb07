"""
cell: or-gate
loses: nothing
mistake: none
kind: lists
"""


def or_gate():
    return (1, 1), -0.5
