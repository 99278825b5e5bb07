"""
cell: relu-neuron
loses: ['five samples, three inputs', a positive bias, one input, 'a batch of one, below 0', whole numbers, 'whole numbers, and a fraction in b', leaves its inputs alone]
mistake: ReLU before the bias
kind: order
"""

def relu_neuron(x, w, b):
    return np.maximum(x @ w, 0) + b
