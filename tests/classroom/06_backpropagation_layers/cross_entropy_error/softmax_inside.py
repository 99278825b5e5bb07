"""
cell: cross-entropy
loses: all
mistake: softmax taken again
kind: wrong formula
row: 17
"""


def cross_entropy_error(y, t):
    y = softmax(y)
    if t.ndim == 2:
        t = t.argmax(axis=1)
    return -np.mean(np.log(y[np.arange(len(y)), t] + 1e-7))
