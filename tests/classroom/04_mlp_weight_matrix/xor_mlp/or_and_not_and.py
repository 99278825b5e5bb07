"""
cell: xor-parameters
loses: nothing
mistake: none
kind: other weights
"""

def xor_parameters():
    W1 = 1 * np.array([[10, 6], [10, 6]])
    b1 = 1 * np.array([-5, -9])
    W2 = 1 * np.array([[10], [-10]])
    b2 = 1 * np.array([-5])
    return [W1, W2], [b1, b2]
