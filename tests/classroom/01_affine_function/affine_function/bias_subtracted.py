"""
cell: affine-function
loses: all
mistake: bias subtracted
kind: sign
"""


class AffineFunction:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return hadamard_then_sum(self.w, x) - self.b
