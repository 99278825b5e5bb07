"""
cell: step
loses: [leaves its input alone]
mistake: input changed
kind: aliasing
row: 27
"""
def step(z):
    z = np.asarray(z)
    z[z > 0] = 1
    z[z <= 0] = 0
    return z
