"""
cell: step
loses: ['one entry, shape (1, 1)']
mistake: none
kind: shape
"""


def step(z):
    z = np.asarray(z)
    if z.size == 1:
        return 1 if z.item() > 0 else 0
    return np.where(z > 0, 1, 0)
