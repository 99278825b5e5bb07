"""
cell: relu-neuron
loses: all
mistake: minimum for maximum
kind: wrong formula
"""


def relu_neuron(x, w, b):
    return np.minimum(x @ w + b, 0)
