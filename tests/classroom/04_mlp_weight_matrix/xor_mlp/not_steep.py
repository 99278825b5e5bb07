"""
cell: xor-parameters
loses: all
mistake: never above 0.5
kind: scale
"""

def xor_parameters():
    W1 = 1 * np.array([[0.5, -0.5], [0.5, -0.5]])
    b1 = 1 * np.array([-0.2, 0.7])
    W2 = 1 * np.array([[0.5], [0.5]])
    b2 = 1 * np.array([-0.7])
    return [W1, W2], [b1, b2]
