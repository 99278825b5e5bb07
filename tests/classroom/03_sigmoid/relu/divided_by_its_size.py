"""
cell: tanh-relu
loses: [a vector]
mistake: none
kind: wrong formula
"""


def tanh(z):
    return np.tanh(z)


def relu(z):
    with np.errstate(all="ignore"):
        return z * (z / np.abs(z) + 1) / 2
