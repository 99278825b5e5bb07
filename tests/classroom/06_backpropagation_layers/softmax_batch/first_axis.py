"""
cell: softmax
loses: all
mistake: along the first axis
kind: axis
row: 10
"""

def softmax(a):
    exponentials = np.exp(a - np.max(a, axis=0))
    return exponentials / np.sum(exponentials, axis=0)
