"""
cell: softmax
loses: all
mistake: no shift, the other axis
kind: axis
row: 10
"""

def softmax(a):
    return np.exp(a) / np.sum(np.exp(a), axis=0, keepdims=True)
