"""
cell: relu-neuron
loses: ['whole numbers, and a fraction in b']
mistake: none
kind: dtype
"""


def relu_neuron(x, w, b):
    z = np.zeros((len(x), 1), dtype=x.dtype)
    for i in range(len(x)):
        z[i, 0] = x[i] @ w[:, 0] + b[0]
    return np.maximum(z, 0)
