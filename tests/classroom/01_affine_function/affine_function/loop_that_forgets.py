"""
cell: affine-function
loses: all
mistake: the last product only
kind: state
"""


class AffineFunction:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        z = 0
        for weight, value in zip(self.w, x):
            z = weight * value
        return z + self.b
