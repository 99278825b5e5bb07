"""
cell: softmax
loses: ['a batch, no two sizes equal', whole numbers, 'shape (2, 3, 4)', a batch with large scores, rows that lie far apart, 1000 and -1000 in each row, as many samples as classes, leaves its input alone]
mistake: keepdims missing, axis 1
kind: shape
row: 11
"""

def softmax(a):
    shifted = a - np.max(a, axis=1)
    powers = np.exp(shifted)
    return powers / np.sum(powers, axis=1)
