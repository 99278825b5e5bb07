"""
cell: relu-neuron
loses: ['five samples, three inputs', a positive bias, one input, 'a batch of one, below 0', whole numbers, 'whole numbers, and a fraction in b', 'whole weights, fractions in x', leaves its inputs alone]
mistake: Python's max
kind: partial
"""

def relu_neuron(x, w, b):
    return max(0, x @ w + b)
