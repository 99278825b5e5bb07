"""
cell: neuron
loses: all
mistake: none
"""

class ArtificialNeuron:
    def __init(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return Sigmoid().forward(self.w @ x + self.b)
