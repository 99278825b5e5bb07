"""
cell: softmax
loses: all
mistake: no shift, keepdims missing
"""

def softmax(a):
    return np.exp(a) / np.sum(np.exp(a), axis=-1)
