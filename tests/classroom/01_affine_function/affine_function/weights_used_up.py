"""
cell: affine-function
loses: [a second sample through the same neuron]
mistake: none
kind: state
"""


class AffineFunction:
    def __init__(self, w, b):
        self.w = list(w)
        self.b = b

    def forward(self, x):
        z = self.b
        for v in x:
            z += self.w.pop(0) * v
        return z
