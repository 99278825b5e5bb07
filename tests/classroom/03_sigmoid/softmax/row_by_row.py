"""
cell: softmax
loses: nothing
mistake: none
kind: recursive
"""

def softmax(a):
    if a.ndim > 1:
        return np.stack([softmax(row) for row in a])
    powers = np.exp(a - a.max())
    return powers / powers.sum()
