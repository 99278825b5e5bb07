"""
cell: relu-neuron
loses: nothing
mistake: none
kind: vectorized
"""

def relu_neuron(x, w, b):
    z = x @ w + b
    return z * (z > 0)
