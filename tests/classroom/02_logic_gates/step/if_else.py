"""
cell: step
loses: [a vector, a matrix, 'shape (2, 3, 4)', 'one entry, shape (1, 1)', whole numbers, very small and very large, leaves its input alone]
mistake: numbers only
kind: partial
"""
def step(z):
    if z > 0:
        return 1
    else:
        return 0
