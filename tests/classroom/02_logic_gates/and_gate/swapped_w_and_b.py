"""
cell: and-gate
loses: all
mistake: none
"""
def and_gate():
    return -1.5, np.array([1, 1])
