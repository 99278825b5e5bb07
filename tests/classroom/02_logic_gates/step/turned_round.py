"""
cell: step
loses: all
mistake: turned round
"""
def step(z):
    return np.where(z > 0, 0, 1)
