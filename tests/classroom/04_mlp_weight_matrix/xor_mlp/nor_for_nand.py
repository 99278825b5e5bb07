"""
cell: xor-parameters
loses: all
mistake: OR
kind: wrong formula
"""

def xor_parameters():
    W1 = 20 * np.array([[0.5, -0.5], [0.5, -0.5]])
    b1 = 20 * np.array([-0.2, 0.9])
    W2 = 20 * np.array([[1.0], [0.2]])
    b2 = 20 * np.array([-0.6])
    return [W1, W2], [b1, b2]
