"""
cell: neuron
loses: [a random neuron, a negative bias, whole numbers, 'whole weights, fractions in x', many inputs, a second sample through the same neuron, leaves its inputs alone]
mistake: a step
kind: wrong formula
"""

class ArtificialNeuron:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return 1 if self.w @ x + self.b > 0 else 0
