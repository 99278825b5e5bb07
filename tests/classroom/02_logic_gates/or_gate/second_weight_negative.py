"""
cell: or-gate
loses: all
mistake: x1 decides alone
kind: sign
"""
def or_gate():
    return np.array([1, -0.1]), -0.5
