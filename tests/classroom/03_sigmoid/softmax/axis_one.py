"""
cell: softmax
loses:
  - shape (2, 3, 4)
mistake: axis 1
kind: axis
row: 10
"""

def softmax(a):
    shifted = a - np.max(a, axis=1, keepdims=True)
    powers = np.exp(shifted)
    return powers / np.sum(powers, axis=1, keepdims=True)
