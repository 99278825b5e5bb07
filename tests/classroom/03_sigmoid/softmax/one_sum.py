"""
cell: softmax
loses: all
mistake: one sum for the whole array
kind: axis
row: 10
"""

def softmax(a):
    shifted = a - np.max(a, axis=-1, keepdims=True)
    powers = np.exp(shifted)
    return powers / np.sum(powers)
