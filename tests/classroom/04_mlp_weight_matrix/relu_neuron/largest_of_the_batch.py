"""
cell: relu-neuron
loses: all
mistake: the largest of the batch
kind: axis
"""

def relu_neuron(x, w, b):
    return np.max(x @ w + b, 0)
