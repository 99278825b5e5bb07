"""
cell: tanh-relu
loses: all
mistake: mask turned around
kind: sign
"""

def tanh(z):
    return np.tanh(z)


def relu(z):
    out = z.copy()
    out[z > 0] = 0
    return out
