"""
cell: step
loses: nothing
mistake: none
kind: vectorized
"""
def step(z):
    return (z > 0) * 1
