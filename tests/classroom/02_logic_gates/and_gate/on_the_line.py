"""
cell: and-gate
loses: all
mistake: two rows on the line
kind: wrong formula
"""
def and_gate():
    return np.array([0.5, 0.5]), -0.5
