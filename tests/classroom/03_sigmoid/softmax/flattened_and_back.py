"""
cell: softmax
loses: nothing
mistake: none
kind: other formula
"""
def softmax(a):
    shape = a.shape
    flat = a.reshape(-1, shape[-1])
    flat = flat - np.max(flat, axis=1).reshape(-1, 1)
    p = np.exp(flat)
    p /= np.sum(p, axis=1).reshape(-1, 1)
    return p.reshape(shape)
