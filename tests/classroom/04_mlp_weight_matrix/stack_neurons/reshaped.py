"""
cell: stack-neurons
loses: ['three inputs, four neurons', as many neurons as inputs, two neurons with the same weights, a neuron of whole numbers first, leaves its inputs alone]
mistake: reshaped, not transposed
kind: transposed
"""

def stack_neurons(neurons):
    n, m = len(neurons[0].w), len(neurons)
    W = np.array([neuron.w for neuron in neurons]).reshape(n, m)
    b = np.array([neuron.b for neuron in neurons])
    return W, b
