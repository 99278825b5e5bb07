"""
cell: tanh-relu
loses:
  - leaves its input alone
mistake: input changed
kind: aliasing
row: 27
"""

def tanh(z):
    return np.tanh(z)


def relu(z):
    out = z
    out[z <= 0] = 0
    return out
