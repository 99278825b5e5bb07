"""
cell: step
loses: [a negative number, a positive number]
mistake: arrays only
"""
def step(z):
    y = z > 0
    return y.astype(int)
