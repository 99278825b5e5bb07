"""
cell: xor-parameters
loses: nothing
mistake: none
kind: other weights
"""

def xor_parameters():
    weights = [np.array([[30, -30], [-30, 30]]), np.array([[30], [30]])]
    return weights, [np.array([-15, -15]), np.array([-15])]
