"""
cell: relu-neuron
loses: ['five samples, three inputs', a positive bias, 'a batch of one, below 0', 'a batch of one, above 0', whole numbers, 'whole numbers, and a fraction in b', 'whole weights, fractions in x', leaves its inputs alone]
mistake: w transposed
kind: transposed
row: 5
"""


def relu_neuron(x, w, b):
    return np.maximum(x @ w.T + b, 0)
