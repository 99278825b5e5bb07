"""
cell: softmax
loses: [1000 and -1000 in each row]
mistake: none
kind: overflow
"""


def softmax(a):
    e = np.exp(a - a[..., :1])
    return e / e.sum(axis=-1, keepdims=True)
