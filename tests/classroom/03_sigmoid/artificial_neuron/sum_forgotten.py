"""
cell: neuron
loses: all
mistake: sum forgotten
kind: product
row: 6
"""

class ArtificialNeuron:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return Sigmoid().forward(self.w * x + self.b)
