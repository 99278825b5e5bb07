"""
cell: softmax
loses: all
mistake: no shift, keepdims missing
kind: shape
row: 11
"""

def softmax(a):
    return np.exp(a) / np.sum(np.exp(a), axis=-1)
