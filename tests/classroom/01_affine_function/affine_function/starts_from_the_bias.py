"""
cell: affine-function
loses: nothing
mistake: none
kind: loops
"""


class AffineFunction:
    def __init__(self, w, b):
        self.weights, self.bias = w, b

    def forward(self, x):
        z = self.bias
        for weight, value in zip(self.weights, x):
            z += weight * value
        return z
