"""
cell: affine-function
loses: all
kind: state
mistake: an attribute never set
"""


class AffineFunction:
    def __init__(self, w, b):
        w = w
        b = b

    def forward(self, x):
        return hadamard_then_sum(self.w, x) + self.b
