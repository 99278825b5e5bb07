"""
cell: or-gate
loses: nothing
mistake: none
"""
def or_gate():
    return np.array([0.5, 0.5]), -0.2
