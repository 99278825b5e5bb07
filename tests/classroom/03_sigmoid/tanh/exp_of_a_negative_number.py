"""
cell: tanh-relu
loses: nothing
mistake: none
kind: stable formula
"""

def tanh(z):
    e = np.exp(-2 * np.abs(z))
    return np.sign(z) * (1 - e) / (1 + e)


def relu(z):
    return np.maximum(z, 0)
