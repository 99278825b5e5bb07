"""
cell: affine-function
loses: all
mistake: bias left out
kind: missing term
row: 1
"""


class AffineFunction:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return hadamard_then_sum(self.w, x)
