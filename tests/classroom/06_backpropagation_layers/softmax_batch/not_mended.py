"""
cell: softmax
loses: all
mistake: "the slip: sum over the whole array"
kind: unmended
slip: 7
row: 10
"""

def softmax(a):
    exponentials = np.exp(a - np.max(a))
    return exponentials / np.sum(exponentials)
