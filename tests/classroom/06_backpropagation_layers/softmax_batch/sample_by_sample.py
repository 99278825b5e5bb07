"""
cell: softmax
loses: nothing
mistake: none
kind: recursive
"""

def softmax(a):
    if a.ndim > 1:
        return np.array([softmax(row) for row in a])
    exponentials = np.exp(a - a.max())
    return exponentials / exponentials.sum()
