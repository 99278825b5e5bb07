"""
cell: softmax
loses: all
mistake: keepdims missing
kind: shape
row: 11
"""

def softmax(a):
    exponentials = np.exp(a - np.max(a, axis=-1))
    return exponentials / np.sum(exponentials, axis=-1)
