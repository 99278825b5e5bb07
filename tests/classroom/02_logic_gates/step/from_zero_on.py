"""
cell: step
loses: nothing
mistake: none
kind: at zero
row: 3
"""


def step(z):
    return np.where(z >= 0, 1, 0)
