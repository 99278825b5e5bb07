"""
cell: step
loses: nothing
mistake: none
"""
def step(z):
    return (z > 0) * 1
