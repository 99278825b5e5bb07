"""
cell: and-gate
loses: nothing
mistake: none
"""
def and_gate():
    return np.array([0.5, 0.5]), -0.7
