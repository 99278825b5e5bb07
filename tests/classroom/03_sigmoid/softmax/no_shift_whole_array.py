"""
cell: softmax
loses: all
mistake: no shift, over the whole array
kind: axis
row: 10
"""

def softmax(a):
    return np.exp(a) / np.sum(np.exp(a))
