"""
cell: softmax
loses: all
mistake: "the slip: sum over the whole array"
"""

def softmax(a):
    exponentials = np.exp(a - np.max(a))
    return exponentials / np.sum(exponentials)
