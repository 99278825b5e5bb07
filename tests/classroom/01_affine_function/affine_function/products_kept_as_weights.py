"""
cell: affine-function
loses: [a second sample through the same neuron]
mistake: products kept as weights
kind: state
"""


class AffineFunction:
    def __init__(self, w, b):
        self.w = w.astype(float)
        self.b = b

    def forward(self, x):
        self.w *= x
        return self.w.sum() + self.b
