"""
cell: affine-function
loses: all
mistake: none
"""


class AffineFunction:
    def __init__(self, w, b):
        w = w
        b = b

    def forward(self, x):
        return hadamard_then_sum(self.w, x) + self.b
