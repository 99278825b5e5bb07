"""
cell: step
loses: [a negative number, a positive number]
mistake: arrays only
kind: partial
"""
def step(z):
    y = z > 0
    return y.astype(int)
