"""
cell: tanh-relu
loses: nothing
mistake: none
kind: float32
"""


def tanh(z):
    return np.tanh(z.astype(np.float32))


def relu(z):
    return np.maximum(z.astype(np.float32), 0)
