"""
cell: cross-entropy
loses: ['a batch of one, class numbers']
mistake: none
kind: partial
"""


def cross_entropy_error(y, t):
    if len(y) == 1 and t.ndim == 1:
        return -np.log(y[0, 0] + 1e-7)
    classes = t if t.ndim == 1 else t.argmax(axis=1)
    return -np.log(y[np.arange(len(y)), classes] + 1e-7).mean()
