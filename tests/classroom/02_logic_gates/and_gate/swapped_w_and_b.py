"""
cell: and-gate
loses: all
mistake: none
kind: order
"""
def and_gate():
    return -1.5, np.array([1, 1])
