"""
cell: xor-parameters
loses: all
mistake: none
"""

def xor_parameters():
    return [np.array([[1.0], [1.0]])], [np.array([-0.5])]
