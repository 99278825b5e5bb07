"""
cell: softmax
loses: all
mistake: one sum for the whole array
"""

def softmax(a):
    shifted = a - np.max(a, axis=-1, keepdims=True)
    powers = np.exp(shifted)
    return powers / np.sum(powers)
