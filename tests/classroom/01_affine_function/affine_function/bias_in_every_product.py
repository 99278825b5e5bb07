"""
cell: affine-function
loses: all
mistake: bias added to every product
kind: wrong formula
"""


class AffineFunction:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return (self.w * x + self.b).sum()
