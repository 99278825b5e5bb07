"""
cell: affine-function
loses: [a second sample through the same neuron]
mistake: none
kind: state
"""


class AffineFunction:
    def __init__(self, w, b):
        self.w = iter(w)
        self.b = b

    def forward(self, x):
        return sum(a * c for a, c in zip(self.w, x)) + self.b
