"""
cell: affine-function
loses: ['whole weights, fractions in x', a second sample through the same neuron, leaves its inputs alone]
mistake: w multiplied in place
kind: aliasing
row: 27
"""


class AffineFunction:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        self.w *= x
        return self.w.sum() + self.b
