"""
cell: stack-neurons
loses: [leaves its inputs alone]
mistake: input changed
kind: aliasing
row: 27
"""


def stack_neurons(neurons):
    W = np.array([neuron.w for neuron in neurons]).T
    b = np.array([neuron.b for neuron in neurons])
    neurons[0].w[:] = 0
    return W, b
