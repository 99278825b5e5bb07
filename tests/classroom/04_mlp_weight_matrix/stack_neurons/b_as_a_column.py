"""
cell: stack-neurons
loses: all
mistake: b as a column
kind: shape
row: 9
"""

def stack_neurons(neurons):
    W = np.column_stack([neuron.w for neuron in neurons])
    b = np.vstack([neuron.b for neuron in neurons])
    return W, b
