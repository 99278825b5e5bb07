"""
cell: neuron
loses: all
mistake: bias after the sigmoid
kind: order
"""

class ArtificialNeuron:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return Sigmoid().forward(self.w @ x) + self.b
