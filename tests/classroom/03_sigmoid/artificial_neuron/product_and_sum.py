"""
cell: neuron
loses: nothing
mistake: none
kind: vectorized
"""

class ArtificialNeuron:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return Sigmoid().forward((self.w * x).sum() + self.b)
