"""
cell: step
loses: [a positive number, a vector, a matrix, 'shape (2, 3, 4)', very small and very large, leaves its input alone]
mistake: fires from 0.5 on
kind: wrong formula
"""
def step(z):
    return np.where(z >= 0.5, 1, 0)
