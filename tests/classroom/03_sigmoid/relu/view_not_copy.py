"""
cell: tanh-relu
loses:
  - leaves its input alone
mistake: input changed
"""

def tanh(z):
    return np.tanh(z)


def relu(z):
    out = z
    out[z <= 0] = 0
    return out
