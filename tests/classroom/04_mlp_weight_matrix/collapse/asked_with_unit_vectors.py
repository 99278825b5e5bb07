"""
cell: collapse
loses: nothing
mistake: none
kind: other formula
"""
def collapse(W1, b1, W2, b2):
    b = np.zeros((1, W1.shape[0]))
    off = ((b @ W1 + b1) @ W2 + b2)[0]
    W = np.stack([((e @ W1 + b1) @ W2 + b2) - off for e in np.eye(W1.shape[0])])
    return W, off
