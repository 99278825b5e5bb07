"""
cell: softmax
loses: ["a batch with scores near -900", "rows that lie far apart"]
mistake: the largest size subtracted
kind: overflow
"""
def softmax(a):
    e = np.exp(a - np.abs(a).max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
