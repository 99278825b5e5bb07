"""
cell: neuron
loses: nothing
mistake: none
kind: one-element
"""


class ArtificialNeuron:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return Sigmoid().forward(np.array([self.w @ x + self.b]))
