"""
cell: stack-neurons
loses: 
  - "a neuron of whole numbers first"
mistake: fractions cut off
kind: dtype
row: 12
"""

def stack_neurons(neurons):
    W = np.zeros((len(neurons[0].w), len(neurons)), dtype=neurons[0].w.dtype)
    for j, neuron in enumerate(neurons):
        W[:, j] = neuron.w
    return W, np.array([neuron.b for neuron in neurons])
