"""
cell: relu-neuron
loses: ['five samples, three inputs', a positive bias, one input, 'a batch of one, above 0', whole numbers, 'whole numbers, and a fraction in b', 'whole weights, fractions in x', leaves its inputs alone]
mistake: bias left out
kind: missing term
row: 1
"""


def relu_neuron(x, w, b):
    return np.maximum(x @ w, 0)
