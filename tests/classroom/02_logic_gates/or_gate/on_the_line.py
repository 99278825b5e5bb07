"""
cell: or-gate
loses: all
mistake: two rows on the line
"""
def or_gate():
    return np.array([0.5, 0.5]), -0.5
