"""
cell: affine-function
loses: all
mistake: bias multiplied by the sum of x
kind: order
"""


class AffineFunction:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return hadamard_then_sum(self.w + self.b, x)
