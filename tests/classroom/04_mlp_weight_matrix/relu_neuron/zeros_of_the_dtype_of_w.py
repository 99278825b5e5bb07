"""
cell: relu-neuron
loses: ['whole weights, fractions in x']
mistake: none
kind: dtype
"""


def relu_neuron(x, w, b):
    z = np.zeros((len(x), 1), dtype=w.dtype)
    for i in range(len(x)):
        z[i, 0] = x[i] @ w[:, 0]
    return np.maximum(z + b, 0)
