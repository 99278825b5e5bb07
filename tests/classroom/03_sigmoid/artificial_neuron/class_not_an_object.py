"""
cell: neuron
loses: all
mistake: none
kind: error
"""

class ArtificialNeuron:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return Sigmoid.forward(self.w @ x + self.b)
