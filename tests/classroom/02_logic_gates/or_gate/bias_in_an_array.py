"""
cell: or-gate
loses: all
mistake: none
kind: shape
"""
def or_gate():
    return np.array([5.0, 9.0]), np.array([-1.0])
