"""
cell: sigmoid
loses: all
mistake: a step
kind: wrong formula
also: {artificial_neuron: a step}
"""

class Sigmoid:
    def forward(self, z):
        return np.where(np.asarray(z) > 0, 1, 0)
