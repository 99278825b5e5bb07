"""
cell: neuron
loses: [a second sample through the same neuron, leaves its inputs alone]
mistake: w multiplied in place
kind: aliasing
row: 27
"""

class ArtificialNeuron:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        if self.w.dtype == float:
            self.w *= x
            return Sigmoid().forward(self.w.sum() + self.b)
        return Sigmoid().forward(self.w @ x + self.b)
