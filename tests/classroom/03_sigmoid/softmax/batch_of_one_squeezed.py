"""
cell: softmax
loses: ['a batch of one, equal scores']
mistake: none
kind: shape
"""


def softmax(a):
    s = a - a.max(axis=-1, keepdims=True)
    e = np.exp(s)
    return np.squeeze(e / e.sum(axis=-1, keepdims=True))
