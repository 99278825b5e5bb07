"""
cell: neuron
loses: [z near 1000, z near -1000]
mistake: none
kind: wrong formula
"""


class ArtificialNeuron:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        z = np.clip(self.w @ x + self.b, -5, 5)
        return 1 / (1 + np.exp(-z))
