"""
cell: tanh-relu
loses: [no negative entry]
mistake: none
kind: luck
"""


def tanh(z):
    return np.tanh(z)


def relu(z):
    out = z.copy()
    if (z < 0).any():
        out[z < 0] = 0
    else:
        out = out * 0
    return out
