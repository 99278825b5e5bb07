"""
cell: neuron
loses: all
mistake: the sigmoid of every input
kind: order
"""

class ArtificialNeuron:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return self.w @ Sigmoid().forward(x) + self.b
