"""
cell: affine-function
loses: [two inputs]
mistake: none
kind: state
"""


class AffineFunction:
    seen = []

    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        self.seen.append(x)
        if self.seen[0].shape == x.shape:
            x = self.seen[0]
        return self.w @ x + self.b
