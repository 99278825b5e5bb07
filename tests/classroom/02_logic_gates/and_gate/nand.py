"""
cell: and-gate
loses: all
mistake: signs turned
"""
def and_gate():
    return np.array([-0.5, -0.5]), 0.7
