"""
cell: softmax
loses:
  - three axes
mistake: along axis 1
kind: axis
row: 10
"""

def softmax(a):
    exponentials = np.exp(a - np.max(a, axis=1, keepdims=True))
    return exponentials / np.sum(exponentials, axis=1, keepdims=True)
