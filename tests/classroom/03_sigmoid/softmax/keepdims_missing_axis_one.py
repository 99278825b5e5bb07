"""
cell: softmax
loses: all
mistake: keepdims missing, axis 1
kind: shape
row: 11
"""

def softmax(a):
    shifted = a - np.max(a, axis=1)
    powers = np.exp(shifted)
    return powers / np.sum(powers, axis=1)
