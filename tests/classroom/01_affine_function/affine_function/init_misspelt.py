"""
cell: affine-function
loses: all
mistake: __init for __init__
kind: state
row: 31
"""


class AffineFunction:
    def __init(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return hadamard_then_sum(self.w, x) + self.b
