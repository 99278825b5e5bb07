"""
cell: neuron
loses: nothing
mistake: none
kind: other formula
"""

class AffineFunction:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return np.dot(self.w, x) + self.b


class ArtificialNeuron:
    def __init__(self, w, b):
        self.affine = AffineFunction(w, b)
        self.sigmoid = Sigmoid()

    def forward(self, x):
        z = self.affine.forward(x)
        return self.sigmoid.forward(z)
