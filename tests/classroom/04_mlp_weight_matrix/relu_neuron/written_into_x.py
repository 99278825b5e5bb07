"""
cell: relu-neuron
loses: [leaves its inputs alone]
mistake: input changed
kind: aliasing
row: 27
"""


def relu_neuron(x, w, b):
    z = x @ w + b
    x[x < 0] = 0
    return np.maximum(z, 0)
