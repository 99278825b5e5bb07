"""
cell: softmax
loses: nothing
mistake: none
kind: vectorized
"""

def softmax(a):
    shifted = a.T - a.T.max(axis=0)
    powers = np.exp(shifted)
    return (powers / powers.sum(axis=0)).T
