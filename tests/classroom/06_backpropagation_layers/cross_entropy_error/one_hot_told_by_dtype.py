"""
cell: cross-entropy
loses: ['as many samples as classes, one-hot in whole numbers']
mistake: none
kind: luck
"""


def cross_entropy_error(y, t):
    classes = t if t.dtype.kind == "i" else t.argmax(axis=1)
    return -np.log(y[np.arange(len(y)), classes] + 1e-7).mean()
