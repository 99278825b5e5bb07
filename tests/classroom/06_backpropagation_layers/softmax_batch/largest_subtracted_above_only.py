"""
cell: softmax
loses: all
mistake: maximum subtracted above only
kind: wrong formula
"""

def softmax(a):
    return np.exp(a - a.max(axis=-1, keepdims=True)) / np.exp(a).sum(axis=-1, keepdims=True)
