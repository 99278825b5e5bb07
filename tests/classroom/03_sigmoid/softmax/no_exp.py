"""
cell: softmax
loses: all
mistake: shares without exp
kind: missing term
"""

def softmax(a):
    return a / np.sum(a, axis=-1, keepdims=True)
