"""
cell: step
loses: nothing
mistake: none
kind: float32
"""


def step(z):
    return (np.asarray(z) > 0).astype(np.float32)
