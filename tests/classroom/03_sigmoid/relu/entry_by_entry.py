"""
cell: tanh-relu
loses: nothing
mistake: none
kind: loops
"""


def tanh(z):
    return np.tanh(z)


def relu(z):
    out = z.copy()
    for place in np.ndindex(z.shape):
        if out[place] < 0:
            out[place] = 0
    return out
