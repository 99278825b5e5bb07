"""
cell: softmax
loses: nothing
mistake: none
kind: float32
"""


def softmax(a):
    a = a.astype(np.float32)
    powers = np.exp(a - a.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
