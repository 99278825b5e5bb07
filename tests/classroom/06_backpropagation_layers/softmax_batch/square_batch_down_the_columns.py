"""
cell: softmax
loses: [as many samples as classes]
mistake: none
kind: axis
"""


def softmax(a):
    ax = 0 if a.ndim == 2 and a.shape[0] == a.shape[1] else -1
    e = np.exp(a - a.max(axis=ax, keepdims=True))
    return e / e.sum(axis=ax, keepdims=True)
