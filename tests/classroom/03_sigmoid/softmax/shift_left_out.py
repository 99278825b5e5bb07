"""
cell: softmax
loses:
  - a batch with large scores
  - rows that lie far apart
mistake: no shift
kind: overflow
"""

def softmax(a):
    powers = np.exp(a)
    return powers / np.sum(powers, axis=-1, keepdims=True)
