"""
cell: softmax
loses: all
mistake: keepdims missing
kind: shape
row: 11
"""

def softmax(a):
    shifted = a - np.max(a, axis=-1, keepdims=True)
    powers = np.exp(shifted)
    return powers / np.sum(powers, axis=-1)
