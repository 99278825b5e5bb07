"""
cell: step
loses: [a negative number, a positive number, a matrix]
mistake: arrays only
kind: partial
"""
def step(z):
    return np.array([1 if value > 0 else 0 for value in z])
