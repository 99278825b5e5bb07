"""
cell: relu-neuron
loses: nothing
mistake: none
kind: vectorized
"""

def relu_neuron(x, w, b):
    z = layer_forward_batch(w, b, x)
    return np.where(z > 0, z, 0)
