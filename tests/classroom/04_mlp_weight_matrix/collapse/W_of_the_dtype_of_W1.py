"""
cell: collapse
loses: [whole numbers in the first layer only]
mistake: none
kind: dtype
"""


def collapse(W1, b1, W2, b2):
    W = np.zeros((W1.shape[0], W2.shape[1]), dtype=W1.dtype)
    W[:] = W1 @ W2
    return W, b1 @ W2 + b2
