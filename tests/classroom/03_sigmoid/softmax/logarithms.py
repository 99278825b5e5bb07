"""
cell: softmax
loses: nothing
mistake: none
kind: stable formula
"""

def softmax(a):
    return np.exp(a - np.logaddexp.reduce(a, axis=-1, keepdims=True))
