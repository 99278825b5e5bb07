"""
cell: softmax
loses:
  - rows that lie far apart
mistake: one maximum for the whole array
kind: axis
"""

def softmax(a):
    shifted = a - np.max(a)
    powers = np.exp(shifted)
    return powers / np.sum(powers, axis=-1, keepdims=True)
