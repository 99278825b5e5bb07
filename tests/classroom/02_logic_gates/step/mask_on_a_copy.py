"""
cell: step
loses: nothing
mistake: none
kind: vectorized
"""
def step(z):
    z = np.asarray(z)
    y = np.zeros_like(z)
    y[z > 0] = 1
    return y
