"""
cell: xor-parameters
loses: all
mistake: a hidden layer with its weights turned
kind: transposed
row: 5
"""

def xor_parameters():
    W1 = 20 * np.array([[0.5, 0.5], [-0.5, -0.5]])
    b1 = 20 * np.array([-0.2, 0.7])
    W2 = 20 * np.array([[0.5], [0.5]])
    b2 = 20 * np.array([-0.7])
    return [W1, W2], [b1, b2]
