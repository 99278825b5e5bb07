"""
cell: and-gate
loses: all
mistake: fires never
"""
def and_gate():
    return np.array([0.5, 0.5]), -1.5
