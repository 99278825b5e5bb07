"""
cell: softmax
loses: ['a batch, no two sizes equal', whole numbers, 'shape (2, 3, 4)', a batch with large scores, rows that lie far apart, 1000 and -1000 in each row, as many samples as classes, leaves its input alone]
mistake: shares without exp
kind: missing term
"""

def softmax(a):
    return a / np.sum(a, axis=-1, keepdims=True)
