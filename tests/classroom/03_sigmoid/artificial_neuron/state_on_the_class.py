"""
cell: neuron
loses: [a random neuron, a negative bias, whole numbers, 'whole weights, fractions in x', many inputs, a second sample through the same neuron, leaves its inputs alone]
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
