"""
cell: softmax
loses: all
mistake: the sum without the shift
kind: partial
"""


def softmax(a):
    shifted = a - np.max(a, axis=-1, keepdims=True)
    return np.exp(shifted) / np.sum(np.exp(a), axis=-1, keepdims=True)
