"""
cell: affine-function
loses: all
mistake: first pair left out
kind: off-by-one
"""


class AffineFunction:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        z = self.b
        for i in range(1, len(x)):
            z += self.w[i] * x[i]
        return z
