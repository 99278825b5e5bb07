"""
cell: and-gate
loses: all
mistake: OR's table
"""
def and_gate():
    return np.array([2, 2]), -1
