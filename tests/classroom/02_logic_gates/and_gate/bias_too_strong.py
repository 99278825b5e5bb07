"""
cell: and-gate
loses: all
mistake: fires never
kind: wrong formula
also: {xor: always 0}
"""
def and_gate():
    return np.array([0.5, 0.5]), -1.5
