"""
cell: stack-neurons
loses: all
mistake: one row a neuron
"""

def stack_neurons(neurons):
    W = np.array([neuron.w for neuron in neurons])
    b = np.array([neuron.b for neuron in neurons])
    return W, b
