"""
cell: softmax
loses: nothing
mistake: none
kind: vectorized
"""

def softmax(a):
    a = a.T
    exponentials = np.exp(a - a.max(axis=0))
    return (exponentials / exponentials.sum(axis=0)).T
