"""
cell: softmax
loses: ['a batch, no two sizes equal', whole numbers, 'shape (2, 3, 4)', a batch with large scores, rows that lie far apart, 1000 and -1000 in each row, as many samples as classes, leaves its input alone]
mistake: no shift, keepdims missing
kind: shape
row: 11
"""

def softmax(a):
    return np.exp(a) / np.sum(np.exp(a), axis=-1)
