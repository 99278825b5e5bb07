"""
cell: neuron
loses: nothing
mistake: none
kind: subclass
"""


class Affine:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        return self.w @ x + self.b


class ArtificialNeuron(Affine):
    def forward(self, x):
        return Sigmoid().forward(super().forward(x))
