"""
cell: softmax
loses: all
mistake: shares without exp
"""

def softmax(a):
    return a / np.sum(a, axis=-1, keepdims=True)
