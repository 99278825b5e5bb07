"""
cell: stack-neurons
loses: nothing
mistake: none
kind: loops
"""

def stack_neurons(neurons):
    W = np.zeros((len(neurons[0].w), len(neurons)))
    b = np.zeros(len(neurons))
    for j, neuron in enumerate(neurons):
        W[:, j] = neuron.w
        b[j] = neuron.b
    return W, b
