"""
cell: or-gate
loses: all
mistake: AND's table
kind: wrong formula
also: {xor: always 0}
"""
def or_gate():
    return np.array([0.5, 0.5]), -0.7
