"""
cell: or-gate
loses: all
mistake: AND's table
"""
def or_gate():
    return np.array([0.5, 0.5]), -0.7
