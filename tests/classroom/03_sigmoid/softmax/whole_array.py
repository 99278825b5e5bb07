"""
cell: softmax
loses: all
mistake: over the whole array
"""

def softmax(a):
    shifted = a - np.max(a)
    powers = np.exp(shifted)
    return powers / np.sum(powers)
