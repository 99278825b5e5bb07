"""
cell: and-gate
loses: all
mistake: OR's table
kind: wrong formula
also: {xor: always 1}
"""
def and_gate():
    return np.array([2, 2]), -1
