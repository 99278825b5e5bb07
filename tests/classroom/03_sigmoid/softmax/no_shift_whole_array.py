"""
cell: softmax
loses: all
mistake: no shift, over the whole array
"""

def softmax(a):
    return np.exp(a) / np.sum(np.exp(a))
