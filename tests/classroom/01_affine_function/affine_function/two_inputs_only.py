"""
cell: affine-function
loses:
- a random neuron
- a second sample through the same neuron
- inputs of 0 and 1
- leaves its inputs alone
- many inputs
- whole numbers
- whole weights, fractions in x
mistake: two inputs only
kind: partial
"""


class AffineFunction:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return self.w[0] * x[0] + self.w[1] * x[1] + self.b
