"""
cell: and-gate
loses: all
mistake: signs turned
kind: sign
also: {xor: equality}
"""
def and_gate():
    return np.array([-0.5, -0.5]), 0.7
