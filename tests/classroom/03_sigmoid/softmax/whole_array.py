"""
cell: softmax
loses: all
mistake: over the whole array
kind: axis
row: 10
"""

def softmax(a):
    shifted = a - np.max(a)
    powers = np.exp(shifted)
    return powers / np.sum(powers)
