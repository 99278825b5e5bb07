"""
cell: relu-neuron
loses: ['five samples, three inputs', a positive bias, one input, 'a batch of one, below 0', whole numbers, 'whole numbers, and a fraction in b', leaves its inputs alone]
mistake: no ReLU
kind: missing term
"""

def relu_neuron(x, w, b):
    return x @ w + b
