"""
cell: or-gate
loses: all
mistake: a row on the line
kind: wrong formula
"""
def or_gate():
    return np.array([0.5, 0.5]), 0
