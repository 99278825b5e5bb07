"""
cell: affine-function
loses: all
mistake: "kept on the class, not in self"
kind: state
row: 30
"""


class AffineFunction:
    def __init__(self, w, b):
        AffineFunction.w = w
        AffineFunction.b = b

    def forward(self, x):
        return hadamard_then_sum(AffineFunction.w, x) + AffineFunction.b
