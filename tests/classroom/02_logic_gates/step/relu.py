"""
cell: step
loses: [a positive number, a vector, a matrix, 'shape (2, 3, 4)', whole numbers, very small and very large, leaves its input alone]
mistake: positive values kept
kind: wrong formula
also: {xor: always 0}
"""
def step(z):
    return np.where(z > 0, z, 0)
