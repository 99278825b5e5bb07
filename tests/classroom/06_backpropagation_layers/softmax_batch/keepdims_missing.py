"""
cell: softmax
loses: all
mistake: keepdims missing
"""

def softmax(a):
    exponentials = np.exp(a - np.max(a, axis=-1))
    return exponentials / np.sum(exponentials, axis=-1)
