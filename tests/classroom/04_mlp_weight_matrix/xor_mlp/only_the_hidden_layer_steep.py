"""
cell: xor-parameters
loses: all
mistake: always above 0.5
kind: scale
"""

def xor_parameters():
    W1 = 20 * np.array([[0.5, -0.5], [0.5, -0.5]])
    b1 = 20 * np.array([-0.2, 0.7])
    W2 = np.array([[0.5], [0.5]])
    b2 = np.array([-0.5])
    return [W1, W2], [b1, b2]
