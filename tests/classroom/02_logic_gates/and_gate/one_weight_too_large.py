"""
cell: and-gate
loses: all
mistake: x1 decides alone
"""
def and_gate():
    return np.array([3, 1]), -2
