"""
cell: relu-neuron
loses: all
mistake: the batch as one axis
kind: shape
"""

def relu_neuron(x, w, b):
    return np.maximum(x @ w[:, 0] + b, 0)
