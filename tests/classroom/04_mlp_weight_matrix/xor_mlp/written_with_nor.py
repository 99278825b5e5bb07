"""
cell: xor-parameters
loses: all
mistake: never above 0.5
kind: wrong formula
row: 2
"""


def xor_parameters():
    W1 = 20 * np.array([[0.5, -0.5], [0.5, -0.5]])
    b1 = 20 * np.array([-0.2, 0.2])
    W2 = 20 * np.array([[0.5], [0.5]])
    b2 = 20 * np.array([-0.7])
    return [W1, W2], [b1, b2]
