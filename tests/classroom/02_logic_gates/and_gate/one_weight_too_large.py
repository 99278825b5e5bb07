"""
cell: and-gate
loses: all
mistake: x1 decides alone
kind: wrong formula
also: {xor: OR}
"""
def and_gate():
    return np.array([3, 1]), -2
