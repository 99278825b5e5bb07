"""
cell: softmax
loses: all
mistake: exponential of the share
kind: order
row: 11
"""


def softmax(a):
    return np.exp(a / np.sum(a, axis=-1, keepdims=True))
