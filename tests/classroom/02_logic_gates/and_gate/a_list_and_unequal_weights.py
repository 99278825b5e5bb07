"""
cell: and-gate
loses: nothing
mistake: none
kind: other weights
"""
def and_gate():
    return [3, 2], -4
