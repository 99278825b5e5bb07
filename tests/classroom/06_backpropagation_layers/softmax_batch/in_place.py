"""
cell: softmax
loses:
  - leaves its input alone
mistake: input changed
kind: aliasing
row: 27
also: {softmax_with_loss: input changed}
"""

def softmax(a):
    a -= np.max(a, axis=-1, keepdims=True)
    exponentials = np.exp(a)
    return exponentials / np.sum(exponentials, axis=-1, keepdims=True)
