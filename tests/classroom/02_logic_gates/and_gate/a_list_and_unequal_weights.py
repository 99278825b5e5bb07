"""
cell: and-gate
loses: nothing
mistake: none
"""
def and_gate():
    return [3, 2], -4
