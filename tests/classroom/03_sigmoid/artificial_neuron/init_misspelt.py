"""
cell: neuron
loses: all
kind: state
row: 31
mistake: __init for __init__
"""

class ArtificialNeuron:
    def __init(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return Sigmoid().forward(self.w @ x + self.b)
