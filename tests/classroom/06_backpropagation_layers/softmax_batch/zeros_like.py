"""
cell: softmax
loses: [whole numbers]
mistake: whole numbers truncated
kind: dtype
row: 12
"""


def softmax(a):
    out = np.zeros_like(a)
    exponentials = np.exp(a - np.max(a, axis=-1, keepdims=True))
    out[...] = exponentials / np.sum(exponentials, axis=-1, keepdims=True)
    return out
