"""
cell: softmax
loses: [whole numbers]
mistake: decimals cut off
kind: dtype
row: 12
"""


def softmax(a):
    out = np.zeros_like(a)
    powers = np.exp(a - np.max(a, axis=-1, keepdims=True))
    out[...] = powers / np.sum(powers, axis=-1, keepdims=True)
    return out
