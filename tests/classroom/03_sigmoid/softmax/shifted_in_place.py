"""
cell: softmax
loses:
  - leaves its input alone
mistake: input changed
kind: aliasing
row: 27
"""

def softmax(a):
    a -= np.max(a, axis=-1, keepdims=True)
    powers = np.exp(a)
    return powers / np.sum(powers, axis=-1, keepdims=True)
