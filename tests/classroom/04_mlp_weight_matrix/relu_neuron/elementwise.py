"""
cell: relu-neuron
loses: ['five samples, three inputs', a positive bias, 'a batch of one, below 0', 'a batch of one, above 0', whole numbers, 'whole numbers, and a fraction in b', 'whole weights, fractions in x', leaves its inputs alone]
mistake: elementwise product
kind: product
row: 6
"""


def relu_neuron(x, w, b):
    return np.maximum(x * w.T + b, 0)
