"""
cell: step
loses: [a negative number, a positive number, a matrix, 'shape (2, 3, 4)', 'one entry, shape (1, 1)']
mistake: arrays only
kind: partial
"""
def step(z):
    return np.array([1 if value > 0 else 0 for value in z])
