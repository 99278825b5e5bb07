"""
cell: step
loses: [a negative number, a vector, a matrix, 'shape (2, 3, 4)', 'one entry, shape (1, 1)', whole numbers, very small and very large, leaves its input alone]
mistake: the sign of z
kind: wrong formula
"""
def step(z):
    return np.sign(z)
