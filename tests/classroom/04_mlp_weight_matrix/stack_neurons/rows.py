"""
cell: stack-neurons
loses: all
mistake: one row a neuron
kind: transposed
row: 5
"""

def stack_neurons(neurons):
    W = np.array([neuron.w for neuron in neurons])
    b = np.array([neuron.b for neuron in neurons])
    return W, b
