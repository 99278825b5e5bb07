"""
cell: collapse
loses: ['whole weights, fractions in the biases', whole numbers in the second layer only]
mistake: none
kind: dtype
"""


def collapse(W1, b1, W2, b2):
    b = np.zeros(W2.shape[1], dtype=W2.dtype)
    b[:] = b1 @ W2
    return W1 @ W2, b + b2
