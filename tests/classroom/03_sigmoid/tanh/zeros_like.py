"""
cell: tanh-relu
loses: [whole numbers]
mistake: decimals cut off
kind: dtype
row: 12
"""


def tanh(z):
    out = np.zeros_like(z)
    out[:] = np.tanh(z)
    return out


def relu(z):
    return np.maximum(z, 0)
