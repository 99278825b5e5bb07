"""
cell: softmax
loses: ["shape (2, 3, 4)"]
mistake: rows of a matrix only
kind: axis
"""
def softmax(a):
    out = np.zeros(a.shape)
    for i in range(len(a)):
        e = np.exp(a[i] - np.max(a[i]))
        out[i] = e / np.sum(e)
    return out
