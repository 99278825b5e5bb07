"""
cell: affine-function
loses: all
mistake: sum forgotten
kind: product
row: 6
"""


class AffineFunction:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return self.w * x + self.b
