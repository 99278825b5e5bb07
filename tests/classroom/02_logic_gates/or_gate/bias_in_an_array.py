"""
cell: or-gate
loses: nothing
mistake: none
kind: one-element
"""
def or_gate():
    return np.array([5.0, 9.0]), np.array([-1.0])
