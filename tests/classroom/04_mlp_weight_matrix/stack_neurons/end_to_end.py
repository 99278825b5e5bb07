"""
cell: stack-neurons
loses: all
mistake: one long vector
kind: shape
"""

def stack_neurons(neurons):
    return np.hstack([neuron.w for neuron in neurons]), np.array([neuron.b for neuron in neurons])
