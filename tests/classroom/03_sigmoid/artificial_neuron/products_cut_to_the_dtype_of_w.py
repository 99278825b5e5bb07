"""
cell: neuron
loses: ['whole weights, fractions in x']
mistake: none
kind: dtype
"""


class ArtificialNeuron:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        p = np.zeros_like(self.w)
        p[:] = self.w * x
        return Sigmoid().forward(p.sum() + self.b)
