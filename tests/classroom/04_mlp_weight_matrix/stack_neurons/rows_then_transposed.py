"""
cell: stack-neurons
loses: nothing
mistake: none
kind: lists
"""

def stack_neurons(neurons):
    return np.array([neuron.w for neuron in neurons]).T, [neuron.b for neuron in neurons]
