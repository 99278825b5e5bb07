"""
cell: affine-function
loses: nothing
mistake: none
kind: subclass
"""


class Weighted:
    def __init__(self, w):
        self.w = w

    def forward(self, x):
        return hadamard_then_sum(self.w, x)


class AffineFunction(Weighted):
    def __init__(self, w, b):
        super().__init__(w)
        self.b = b

    def forward(self, x):
        return super().forward(x) + self.b
