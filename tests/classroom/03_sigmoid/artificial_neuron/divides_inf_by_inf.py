"""
cell: neuron
loses: [z near 1000]
mistake: none
kind: overflow
"""


class ArtificialNeuron:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        z = self.w @ x + self.b
        return np.exp(z) / (1 + np.exp(z))
