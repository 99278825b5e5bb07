"""
cell: xor-parameters
loses: all
mistake: none
kind: return
"""


def xor_parameters():
    hidden = 20 * np.array([[0.5, -0.5], [0.5, -0.5]]), 20 * np.array([-0.2, 0.7])
    last = 20 * np.array([[0.5], [0.5]]), 20 * np.array([-0.7])
    return [hidden, last]
