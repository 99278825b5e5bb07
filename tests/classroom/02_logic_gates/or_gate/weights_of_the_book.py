"""
cell: or-gate
loses: nothing
mistake: none
kind: other weights
"""
def or_gate():
    return np.array([0.5, 0.5]), -0.2
