"""
cell: neuron
loses: [a second sample through the same neuron]
mistake: adds up from call to call
kind: state
"""


class ArtificialNeuron:
    def __init__(self, w, b):
        self.w, self.z = w, b

    def forward(self, x):
        for w, v in zip(self.w, x):
            self.z += w * v
        return Sigmoid().forward(self.z)
