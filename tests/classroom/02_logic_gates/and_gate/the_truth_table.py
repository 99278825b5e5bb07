"""
cell: and-gate
loses: all
mistake: none
kind: return
"""
def and_gate():
    return [0, 0, 0, 1]
