"""
cell: neuron
loses: all
mistake: activation left out
kind: missing term
"""

class ArtificialNeuron:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return self.w @ x + self.b
