"""
cell: neuron
loses: [a random neuron, a negative bias, whole numbers, 'whole weights, fractions in x', many inputs, a second sample through the same neuron, leaves its inputs alone]
mistake: bias left out
kind: missing term
row: 1
"""

class ArtificialNeuron:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return Sigmoid().forward(np.dot(self.w, x))
