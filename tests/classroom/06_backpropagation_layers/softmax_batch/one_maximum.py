"""
cell: softmax
loses:
  - samples with logits far apart
mistake: one maximum for all samples
kind: axis
"""

def softmax(a):
    exponentials = np.exp(a - np.max(a))
    return exponentials / np.sum(exponentials, axis=-1, keepdims=True)
