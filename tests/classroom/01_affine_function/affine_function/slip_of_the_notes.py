"""
cell: affine-function
loses: all
mistake: "the note's slip: w1 x2 + w2 x2 + b"
kind: wrong formula
slip: 1
"""


class AffineFunction:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        z = self.b
        for weight in self.w:
            z = z + weight * x[-1]
        return z
