"""
cell: softmax
loses: all
mistake: not mended yet
"""

def softmax(a):
    shifted = a - np.max(a)
    powers = np.exp(shifted)
    return powers / np.sum(powers)
