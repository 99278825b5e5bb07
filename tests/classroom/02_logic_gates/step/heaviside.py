"""
cell: step
loses: nothing
mistake: none
kind: at zero
row: 3
"""


def step(z):
    return np.heaviside(z, 0.5)
