"""
cell: neuron
loses: all
mistake: none
kind: shape
"""


class ArtificialNeuron:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return Sigmoid().forward(np.array([self.w @ x + self.b]))
