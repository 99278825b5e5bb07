"""
cell: softmax
loses: [1000 and -1000 in each row]
mistake: the mean subtracted
kind: overflow
"""


def softmax(a):
    e = np.exp(a - a.mean(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
