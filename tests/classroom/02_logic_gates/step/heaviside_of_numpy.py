"""
cell: step
loses: nothing
mistake: none
kind: other formula
"""
def step(z):
    return np.heaviside(z, 0.0)
