"""
cell: and-gate
loses: nothing
mistake: none
kind: other weights
"""
def and_gate():
    return np.array([0.5, 0.5]), -0.7
