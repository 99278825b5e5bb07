"""
cell: softmax
loses: all
mistake: the other axis
kind: axis
row: 10
"""

def softmax(a):
    shifted = a - np.max(a, axis=0, keepdims=True)
    powers = np.exp(shifted)
    return powers / np.sum(powers, axis=0, keepdims=True)
