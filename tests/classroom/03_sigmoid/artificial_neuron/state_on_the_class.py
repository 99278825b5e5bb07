"""
cell: neuron
loses: all
mistake: one neuron for all
kind: state
row: 30
"""

class ArtificialNeuron:
    def __init__(self, w, b):
        ArtificialNeuron.w = w
        ArtificialNeuron.b = b

    def forward(self, x):
        return Sigmoid().forward(self.w @ x + self.b)
