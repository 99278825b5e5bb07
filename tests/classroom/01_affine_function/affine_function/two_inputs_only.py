"""
cell: affine-function
loses: all
mistake: two inputs only
kind: partial
"""


class AffineFunction:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return self.w[0] * x[0] + self.w[1] * x[1] + self.b
