"""
cell: xor-parameters
loses: all
mistake: none
kind: partial
row: 4
"""

def xor_parameters():
    return [np.array([[1.0], [1.0]])], [np.array([-0.5])]
